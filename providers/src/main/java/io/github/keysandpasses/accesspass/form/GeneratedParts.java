package io.github.keysandpasses.accesspass.form;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.accesspass.notice.CountedNotices;
import io.github.keysandpasses.accesspass.proof.PassAddress;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.Recipient;
import java.util.EnumMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/**
 * Tells whoever registered what was generated for them: their identifier, and a pass code that is made at this moment. It goes to
 * their own address, and only once the pass is effective: an address that was mistyped gets nothing that opens anything.
 */
public final class GeneratedParts {

    private final KeycloakSession session;

    /** In the session's realm. */
    public GeneratedParts(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Sends it with the end of the request, if there is anything to tell.
     *
     * @param before the pass as it was when its address was shown to be its owner's: a pending one has more addresses than an
     *     effective one
     */
    public void tell(AccessPass effective, AccessPass before) {
        new PassAddress(session).of(before).ifPresent(to -> tell(effective, to));
    }

    private void tell(AccessPass effective, Recipient to) {
        PassSettings rules = PassRules.of(session).settings(effective.classificationId())
                        instanceof Verdict.Granted<PassSettings> granted
                ? granted.value()
                : PassRules.of(session).effective().settings();
        boolean passCode = rules.passCode().automatic() && effective.identifier() != null;
        if (!passCode && !rules.identifier().automatic()) {
            return;
        }
        new CountedNotices(session).send(MessageKind.PASS_ASSIGNED, to, () -> tags(effective, passCode));
    }

    /** With the pass code that is made for this message, and for no other. */
    private Map<MessageTag, String> tags(AccessPass effective, boolean passCode) {
        Map<MessageTag, String> tags = new EnumMap<>(MessageTag.class);
        tags.put(MessageTag.NUMBER, effective.number());
        if (effective.identifier() != null) {
            tags.put(MessageTag.IDENTIFIER, effective.identifier());
        }
        if (passCode && new PassCodes(session).reset(effective.id()) instanceof Verdict.Granted<PassCodeText> made) {
            tags.put(MessageTag.PASS_CODE, made.value().reveal());
        }
        return tags;
    }
}
