package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import io.github.keysandpasses.token.EndOfPassSessions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/** Decides on a pass as it is in the database, locked until the request is over: of two changes at once the second sees the first. */
final class PassWork {

    private final KeycloakSession session;
    private final AccessPassStore store;

    PassWork(KeycloakSession session) {
        this.session = session;
        this.store = new AccessPassStore(session, session.getContext().getRealm());
    }

    AccessPassStore store() {
        return store;
    }

    /** Decides, and writes what is granted; or {@code PASS_NOT_FOUND}. With a pass that ends its sessions do. */
    Verdict<AccessPass> change(String id, Function<AccessPass, Verdict<AccessPass>> decision) {
        return store.lock(id)
                .map(before -> decision.apply(before).then(changed -> {
                    store.update(changed);
                    endSessions(before, changed);
                    return Verdict.granted(changed);
                }))
                .orElse(Verdict.refused(RefusalReason.PASS_NOT_FOUND));
    }

    private void endSessions(AccessPass before, AccessPass changed) {
        if (before.isEffective() && !changed.isEffective() && changed.ownerId() != null) {
            EndOfPassSessions.after(session, session.getContext().getRealm().getId(), changed.ownerId());
        }
    }

    static Instant now() {
        return new ServerClock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
