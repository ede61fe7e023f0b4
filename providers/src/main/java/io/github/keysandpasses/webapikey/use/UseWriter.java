package io.github.keysandpasses.webapikey.use;

import io.github.keysandpasses.domain.webapikey.KeyUse;
import io.github.keysandpasses.storage.WebApiKeyUses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Writes the collected uses, some hundred keys a transaction. What cannot be written is kept for the next time. */
final class UseWriter {

    private static final Logger LOG = Logger.getLogger(UseWriter.class);
    private static final int KEYS_PER_TRANSACTION = 200;

    private final KeycloakSessionFactory sessions;
    private final CollectedUses collected;

    UseWriter(KeycloakSessionFactory sessions, CollectedUses collected) {
        this.sessions = sessions;
        this.collected = collected;
    }

    /** Writes all that was collected. */
    void write() {
        for (Map<String, KeyUse> chunk : chunks(collected.take())) {
            try {
                KeycloakModelUtils.runJobInTransaction(sessions, session -> new WebApiKeyUses(session).add(chunk));
            } catch (RuntimeException e) {
                collected.putBack(chunk);
                LOG.warnf(
                        "The last use of %d Web API keys could not be written, and is kept for the next time: %s",
                        chunk.size(), e);
            }
        }
    }

    private static List<Map<String, KeyUse>> chunks(Map<String, KeyUse> all) {
        List<Map<String, KeyUse>> chunks = new ArrayList<>();
        all.forEach((keyId, use) -> {
            if (chunks.isEmpty() || chunks.get(chunks.size() - 1).size() == KEYS_PER_TRANSACTION) {
                chunks.add(new HashMap<>());
            }
            chunks.get(chunks.size() - 1).put(keyId, use);
        });
        return chunks;
    }
}
