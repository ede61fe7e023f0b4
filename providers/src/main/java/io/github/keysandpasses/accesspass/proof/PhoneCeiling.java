package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.audit.PassMetrics;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.throttle.AskLimit;
import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import org.keycloak.models.KeycloakSession;

/** How many messages a realm sends to telephones in an hour: each costs, and somebody may earn by it. */
public final class PhoneCeiling {

    private static final String MESSAGES = "phone.codes";

    private final AskLimit limit;
    private final TryCounters counters;

    /** That of the session's realm. */
    public PhoneCeiling(KeycloakSession session) {
        this.limit = PassRules.of(session).effective().limits().toPhones();
        this.counters = new TryCounters(session);
    }

    /** Takes a message by this channel; false if it is one too many. */
    public boolean take(Channel channel) {
        if (!counts(channel) || counters.take(MESSAGES, limit.most(), limit.within(), new ServerClock().instant())) {
            return true;
        }
        PassMetrics.asksRefused(RefusalReason.PASS_PHONE_CODES_EXCEEDED);
        return false;
    }

    /** It did not go out. */
    public void giveBack(Channel channel) {
        if (counts(channel)) {
            counters.giveBack(MESSAGES);
        }
    }

    private boolean counts(Channel channel) {
        return channel == Channel.PHONE && !limit.isOff();
    }
}
