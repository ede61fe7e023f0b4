package io.github.keysandpasses.weblogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** While a flow runs its errors are kept back; once it has ended, however it did, the event is the door's. */
class DirectGrantFlowTest {

    private final KeycloakSession session = session();
    private final FlowEvent login = FlowEvent.ofLogin(session);

    @Test
    void theFailureOfAFlowCanBeReported() {
        AuthenticationProcessor failing = new AuthenticationProcessor() {
            @Override
            public Response authenticateOnly() {
                login.error("what an authenticator says");
                throw new IllegalStateException("a failure");
            }
        };
        assertThatThrownBy(() -> new DirectGrantFlow(session, login).run(failing))
                .hasMessage("a failure");
        assertThat(login.getEvent().getError()).isNull();
        // There is no server to send it.
        catchThrowable(() -> login.error("internal_error"));
        assertThat(login.getEvent().getError()).isEqualTo("internal_error");
    }

    /** Just what an event asks for. */
    private static KeycloakSession session() {
        RealmModel realm =
                answering(RealmModel.class, Map.of("isEventsEnabled", false, "getId", "id", "getName", "name"));
        KeycloakContext context = answering(
                KeycloakContext.class,
                Map.of(
                        "getRealm",
                        realm,
                        "getConnection",
                        answering(ClientConnection.class, Map.of("getRemoteHost", "127.0.0.1"))));
        return answering(
                KeycloakSession.class,
                Map.of(
                        "getContext",
                        context,
                        "getKeycloakSessionFactory",
                        answering(KeycloakSessionFactory.class, Map.of())));
    }

    /** A stream that is asked for is empty. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getReturnType() == Stream.class) {
                        return Stream.empty();
                    }
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answers.get(method.getName());
                }));
    }
}
