package io.github.keysandpasses.throttle;

import io.github.keysandpasses.domain.throttle.Slots;
import io.github.keysandpasses.domain.throttle.Throttled;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Slots in Keycloak's store of single-use objects, the one that keeps an authorization code from being used twice: shared by
 * all nodes, and {@code putIfAbsent} is atomic among them. Its other writing methods are not of use here: {@code put} waits for
 * the end of the transaction, and {@code replace} forgets when the entry ends.
 *
 * <p>The transaction is one of its own. Keycloak's cache needs none; its store in the database (feature {@code stateless})
 * would otherwise forget a wrong key whose request is rolled back.
 */
final class SingleUseSlots implements SharedSlots {

    private static final String PREFIX = "keysandpasses.";

    private final KeycloakSessionFactory factory;

    SingleUseSlots(KeycloakSession session) {
        this.factory = session.getKeycloakSessionFactory();
    }

    @Override
    public Optional<Throttled> use(Function<Function<String, Slots>, Optional<Throttled>> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> work.apply(name -> slots(session.singleUseObjects(), name)));
    }

    /** Lives are rounded up: nobody asks for a slot whose time is over. */
    private static Slots slots(SingleUseObjectProvider store, String name) {
        return (slot, life) -> store.putIfAbsent(PREFIX + name + "." + slot, life.toSeconds() + 1);
    }
}
