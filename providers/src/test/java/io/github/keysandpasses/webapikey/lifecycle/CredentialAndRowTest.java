package io.github.keysandpasses.webapikey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.KeyUse;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.storage.WebApiKeyStore;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

/** Of the two places where a key is stored the row decides, and whatever is wrong with the other one keeps no key alive. */
class CredentialAndRowTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Revocation REVOCATION = new Revocation(NOW, RevocationCause.PRESENTED, null);

    private final AtomicReference<Object> row = new AtomicReference<>();
    private final EntityManager entityManager = answering(EntityManager.class, () -> row.get(), row::set);
    private final JpaConnectionProvider jpa = answering(JpaConnectionProvider.class, () -> entityManager, null);
    private final KeycloakSession session = answering(KeycloakSession.class, () -> jpa, null);
    private final WebApiKeyStore store = new WebApiKeyStore(session, answering(RealmModel.class, () -> "realm", null));

    @Test
    void aKeyWithoutACredentialIsRevokedAllTheSame() {
        assertRevoked(null);
    }

    @Test
    void aKeyWhoseHiddenDataCannotBeReadIsRevokedAllTheSame() {
        CredentialModel broken = new CredentialModel();
        assertRevoked(broken);
        broken.setSecretData("{\"hash\": ");
        assertRevoked(broken);
    }

    private void assertRevoked(CredentialModel credential) {
        StoredWebApiKey key = key();
        store.add(key, "hash");
        SubjectCredentialManager credentials = answering(SubjectCredentialManager.class, () -> credential, null);
        UserModel owner = answering(UserModel.class, () -> credentials, null);

        assertThat(new CredentialAndRow(session, store).revoke(owner, key, REVOCATION))
                .isTrue();
        assertThat(store.findById(key.id()).orElseThrow().life().revocation()).isEqualTo(REVOCATION);
    }

    private static StoredWebApiKey key() {
        return new StoredWebApiKey(
                "key",
                "owner",
                OwnerKind.USER,
                KeyClass.SYSTEMIC,
                null,
                "kp_000000",
                false,
                KeyLife.from(NOW, null),
                KeyRestrictions.NONE,
                KeyUse.NONE);
    }

    /** Gives each question one answer, and what is persisted to {@code persisted}. */
    private static <T> T answering(Class<T> type, Supplier<Object> answer, Consumer<Object> persisted) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("persist")) {
                        persisted.accept(arguments[0]);
                    }
                    return method.getReturnType() == void.class ? null : answer.get();
                });
        return type.cast(proxy);
    }
}
