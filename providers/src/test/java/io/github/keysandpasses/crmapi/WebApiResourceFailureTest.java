package io.github.keysandpasses.crmapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.crmapi.wire.Envelope;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;

/** A server that fails before it knows the client answers as the Web API does, reports it, and undoes what it has done. */
class WebApiResourceFailureTest {

    private final List<String> reported = new ArrayList<>();
    private final List<String> undone = new ArrayList<>();

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of("POST", (Function<WebApiResource, Response>) resource -> resource.post(null)),
                Arguments.of("GET", (Function<WebApiResource, Response>) WebApiResource::get),
                Arguments.of("PUT", (Function<WebApiResource, Response>) WebApiResource::put),
                Arguments.of("PATCH", (Function<WebApiResource, Response>) WebApiResource::patch),
                Arguments.of("DELETE", (Function<WebApiResource, Response>) WebApiResource::delete),
                Arguments.of("OPTIONS", (Function<WebApiResource, Response>) WebApiResource::options));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void aFailureAtTheEntranceIsAnsweredInTheEnvelopeAndReported(String name, Function<WebApiResource, Response> call) {
        try (Response answer = call.apply(new WebApiResource(anyMethod()))) {
            assertThat(answer.getStatus()).isEqualTo(500);
            assertThat(answer.getEntity()).isEqualTo(Envelope.refused(RefusalReason.INTERNAL_ERROR));
        }
        assertThat(reported).containsExactly("internal_error");
        assertThat(undone).containsExactly("setRollbackOnly");
    }

    private WebApiMethod anyMethod() {
        KeycloakSession session = failingSession();
        EventBuilder event = new EventBuilder(session.getContext().getRealm(), session) {
            @Override
            public void error(String error) {
                reported.add(error);
            }
        };
        return new WebApiMethod(session, event, Door.WEB_API) {
            @Override
            Verdict<?> answer(ClientModel client, InputStream body) {
                throw new AssertionError("nobody was let in");
            }
        };
    }

    /** Just what an event and an answer ask for. What the guard asks for, the address of the request, fails. */
    private KeycloakSession failingSession() {
        RealmModel realm = answering(
                RealmModel.class,
                Map.of("isEventsEnabled", false, "getId", "id", "getName", "name"),
                Map.of("getEventsListenersStream", Stream::empty));
        return answering(
                KeycloakSession.class,
                Map.of(
                        "getContext",
                        answering(KeycloakContext.class, Map.of("getRealm", realm), Map.of()),
                        "getKeycloakSessionFactory",
                        answering(
                                KeycloakSessionFactory.class,
                                Map.of(),
                                Map.of("getProviderFactoriesStream", Stream::empty)),
                        "getTransactionManager",
                        answering(KeycloakTransactionManager.class, Map.of(), Map.of("setRollbackOnly", this::undo))),
                Map.of());
    }

    private Object undo() {
        undone.add("setRollbackOnly");
        return null;
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers, Map<String, Supplier<?>> made) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (made.containsKey(method.getName())) {
                        return made.get(method.getName()).get();
                    }
                    if (!answers.containsKey(method.getName())) {
                        throw new IllegalStateException(method.toString());
                    }
                    return answers.get(method.getName());
                }));
    }
}
