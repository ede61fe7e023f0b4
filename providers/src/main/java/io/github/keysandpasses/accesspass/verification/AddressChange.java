package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.accesspass.lifecycle.CreatedPass;
import io.github.keysandpasses.accesspass.lifecycle.PassChange;
import io.github.keysandpasses.accesspass.lifecycle.PassUpdate;
import io.github.keysandpasses.accesspass.notice.PassNotices;
import io.github.keysandpasses.accesspass.proof.PassAddress;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.SentCodes;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Gives a pass that waits for its verification another address. Codes that went to the old one are dead; how often it may be done is
 * limited, so that nobody looks addresses up here, or has mail sent to many. The old one is told, if its owner is known at it.
 */
final class AddressChange {

    /** Changes of one pass in a day. */
    static final int MOST = 5;

    private static final Duration WITHIN = Duration.ofDays(1);

    private final KeycloakSession session;
    private final boolean emailToo;

    /**
     * @param emailToo whether the user's e-mail address changes with it, if both were the same
     */
    AddressChange(KeycloakSession session, boolean emailToo) {
        this.session = session;
        this.emailToo = emailToo;
    }

    /**
     * Changes the address in a transaction of its own: a refusal leaves nothing behind, and takes nothing else along.
     *
     * @return the pass; or {@code PASS_ADDRESS_CHANGES_EXCEEDED}, {@code PASS_IDENTIFIER_...}
     */
    Verdict<AccessPass> to(AccessPass pass, String typed, EventBuilder event) {
        String counter = "address." + pass.id();
        if (!new TryCounters(session).take(counter, MOST, WITHIN, new ServerClock().instant())) {
            return Verdict.refused(RefusalReason.PASS_ADDRESS_CHANGES_EXCEEDED);
        }
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> changed(own, pass, typed, event),
                "change of the address of an access pass");
    }

    private Verdict<AccessPass> changed(KeycloakSession own, AccessPass pass, String typed, EventBuilder event) {
        PassChange.Part<String> kept = PassChange.Part.kept();
        PassChange change = new PassChange(PassChange.Part.of(typed), kept, kept, kept, kept, Map.of());
        Optional<Recipient> known = new PassAddress(own).known(pass);
        Verdict<AccessPass> verdict = new PassUpdate(own)
                .update(pass.id(), change)
                .then((CreatedPass updated) -> updated.pass().isPending()
                        ? Verdict.granted(updated.pass())
                        : Verdict.refused(RefusalReason.PASS_NOT_PENDING))
                .then(updated ->
                        emailToo ? new EmailOfOwner(own).follow(pass, updated, event) : Verdict.granted(updated));
        if (verdict instanceof Verdict.Granted<AccessPass> granted) {
            new SentCodes(own).endAll(pass.id(), CodePurpose.VERIFICATION);
            PassNotices.ofCustomer(own).addressChanged(pass, known, granted.value());
        } else {
            own.getTransactionManager().setRollbackOnly();
        }
        return verdict;
    }
}
