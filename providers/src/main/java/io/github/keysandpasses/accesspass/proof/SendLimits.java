package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Channel;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * What limits codes over all their addresses: how many one source asks for, and how many a realm pays for. The rules of each address
 * come after them, so that who is refused here takes nothing from the owner of an address.
 */
final class SendLimits {

    private final Optional<SourceAsks> source;
    private final PhoneCeiling ceiling;

    private SendLimits(KeycloakSession session, Optional<SourceAsks> source) {
        this.source = source;
        this.ceiling = new PhoneCeiling(session);
    }

    /** Of a code that whoever sent this request asks for. */
    static SendLimits asked(KeycloakSession session) {
        return new SendLimits(session, Optional.of(SourceAsks.codes(session)));
    }

    /** Of a code that counts for no source. */
    static SendLimits uncounted(KeycloakSession session) {
        return new SendLimits(session, Optional.empty());
    }

    /** Grants a code: {@code PASS_CODES_EXCEEDED}, {@code PASS_PHONE_CODES_EXCEEDED}, {@code NOT_CONFIGURED}. */
    Verdict<Boolean> take(Channel channel) {
        return source.map(SourceAsks::take).orElse(Verdict.granted(true)).then(taken -> {
            if (ceiling.take(channel)) {
                return Verdict.granted(true);
            }
            source.ifPresent(SourceAsks::giveBack);
            return Verdict.refused(RefusalReason.PASS_PHONE_CODES_EXCEEDED);
        });
    }

    /** No code went out. One that failed on its way may cost all the same: nobody knows what a gateway makes of it. */
    void giveBack(Channel channel, RefusalReason why) {
        source.ifPresent(SourceAsks::giveBack);
        if (why != RefusalReason.CODE_NOT_SENT) {
            ceiling.giveBack(channel);
        }
    }
}
