package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.KeyUse;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Adds to the counts of keys, of whatever realm. The database does the sum, so what several nodes report at once adds up, and
 * the later of two last uses stays.
 */
public final class WebApiKeyUses {

    private final EntityManager entityManager;

    /** In the transaction of {@code session}. */
    public WebApiKeyUses(KeycloakSession session) {
        this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Adds uses by the id of the key; keys that no longer exist are passed over. */
    public void add(Map<String, KeyUse> uses) {
        // In one order on every node: rows are locked one after the other.
        new TreeMap<>(uses).forEach(this::add);
    }

    private void add(String keyId, KeyUse use) {
        entityManager
                .createNamedQuery(WebApiKeyEntity.ADD_USE)
                .setParameter("id", keyId)
                .setParameter("uses", use.count())
                .setParameter("lastUsedAt", use.lastUsedAt().toEpochMilli())
                .executeUpdate();
    }
}
