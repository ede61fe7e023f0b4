package io.github.keysandpasses.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.delivery.Deliveries;
import io.github.keysandpasses.messaging.email.EmailTransportFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;

/** A message of a request is one with it: sent once it is committed, never if it is rolled back. */
class MessagesTest {

    private static final CustomerMessage MESSAGE = new CustomerMessage(
            MessageKind.VERIFICATION_CODE,
            new Recipient(null, Channel.EMAIL, "jane@example.com", null, null),
            Map.of(MessageTag.VERIFICATION_CODE, "123456"));

    private final List<OutgoingMessage> delivered = new ArrayList<>();
    private Optional<RuntimeException> defect = Optional.empty();
    private final List<KeycloakTransaction> enlisted = new ArrayList<>();

    @Test
    void afterACommitItIsSentInTheLanguageOfTheRequest() {
        Messages.of(session()).sendAfterCommit(MESSAGE);
        assertThat(delivered).isEmpty();
        enlisted.get(0).begin();
        enlisted.get(0).commit();
        assertThat(delivered).hasSize(1);
        assertThat(delivered.get(0).message().to().locale()).isEqualTo(Locale.GERMAN);
        assertThat(delivered.get(0).message().tags()).isEqualTo(MESSAGE.tags());
        assertThat(delivered.get(0).id()).startsWith("msg_").doesNotContain(".");
    }

    @Test
    void afterARollbackItIsNot() {
        Messages.of(session()).sendAfterCommit(MESSAGE);
        enlisted.get(0).begin();
        enlisted.get(0).rollback();
        assertThat(delivered).isEmpty();
    }

    @Test
    void whoSendsAtOnceIsToldWhatBecameOfIt() {
        assertThat(Messages.of(session()).send(MESSAGE)).isEqualTo(Delivery.SENT);
        assertThat(enlisted).isEmpty();
    }

    @Test
    void aDefectBelowIsAMessageThatFailedAndNoException() {
        defect = Optional.of(new UnsupportedOperationException("below"));
        assertThat(Messages.of(session()).send(MESSAGE)).isEqualTo(Delivery.FAILED);
        assertThat(delivered).isEmpty();
    }

    @Test
    void keycloaksOwnMailMakesNoCodes() {
        assertThat(Messages.of(session()).makesCodes(Channel.EMAIL)).isFalse();
        assertThat(Messages.of(session()).makesCodes(Channel.PHONE)).isFalse();
    }

    private KeycloakSession session() {
        RealmModel realm = answering(RealmModel.class, Map.of("getId", "id", "getComponentsStream", Stream.empty()));
        KeycloakContext context =
                answering(KeycloakContext.class, Map.of("getRealm", realm, "resolveLocale", Locale.GERMAN));
        KeycloakSessionFactory factory = proxy(KeycloakSessionFactory.class, (self, method, arguments) -> {
            if (method.getName().equals("getProviderFactory")) {
                return new EmailTransportFactory();
            }
            throw new IllegalStateException("no other session here, and so no event: " + method);
        });
        KeycloakTransactionManager transactions = proxy(KeycloakTransactionManager.class, (self, method, arguments) -> {
            assertThat(method.getName()).isEqualTo("enlistAfterCompletion");
            enlisted.add((KeycloakTransaction) arguments[0]);
            return null;
        });
        return answering(
                KeycloakSession.class,
                Map.of(
                        "getContext",
                        context,
                        "getKeycloakSessionFactory",
                        factory,
                        "getTransactionManager",
                        transactions,
                        "getProvider",
                        new Recording()));
    }

    /** Delivers into a list. */
    private final class Recording implements Deliveries {
        @Override
        public CompletableFuture<Optional<FailureReason>> deliver(
                String realmId, String transport, OutgoingMessage message) {
            assertThat(transport).isEqualTo("email");
            defect.ifPresent(e -> {
                throw e;
            });
            delivered.add(message);
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public <T> Optional<CompletableFuture<T>> ask(String realmId, String transport, Function<InRealm, T> question) {
            throw new AssertionError("nothing is asked");
        }

        @Override
        public void close() {}
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return proxy(type, (self, method, arguments) -> {
            if (!answers.containsKey(method.getName())) {
                throw new AssertionError("unexpected: " + method);
            }
            return answers.get(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(MessagesTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
