package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/** Decides on a pass as it is in the database, locked until the request is over: of two changes at once the second sees the first. */
final class PassWork {

    private final AccessPassStore store;

    PassWork(KeycloakSession session) {
        this.store = new AccessPassStore(session, session.getContext().getRealm());
    }

    AccessPassStore store() {
        return store;
    }

    /** Decides, and writes what is granted; or {@code PASS_NOT_FOUND}. */
    Verdict<AccessPass> change(String id, Function<AccessPass, Verdict<AccessPass>> decision) {
        return store.lock(id)
                .map(decision)
                .orElse(Verdict.refused(RefusalReason.PASS_NOT_FOUND))
                .then(changed -> {
                    store.update(changed);
                    return Verdict.granted(changed);
                });
    }

    static Instant now() {
        return new ServerClock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
