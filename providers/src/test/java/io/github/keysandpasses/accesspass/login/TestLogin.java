package io.github.keysandpasses.accesspass.login;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A login to test with: what Keycloak keeps of it, without a server. What is not needed fails. */
final class TestLogin {

    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, ExecutionStatus> passed = new HashMap<>();
    private final Map<String, AuthenticationExecutionModel> steps = new HashMap<>();
    private Optional<UserModel> user = Optional.empty();
    private Optional<UserSessionModel> before = Optional.empty();

    Map<String, String> notes() {
        return notes;
    }

    /** The user is known. */
    TestLogin of(String userId) {
        user = Optional.of(user(userId));
        return this;
    }

    /** The browser has a session of this user already. */
    TestLogin after(String userId) {
        UserModel owner = user(userId);
        before = Optional.of(fake(UserSessionModel.class, (self, method, arguments) -> switch (method.getName()) {
            case "getUser" -> owner;
            default -> throw new UnsupportedOperationException(method.getName());
        }));
        return this;
    }

    /** A step of this provider ended so. */
    TestLogin with(String step, String provider, ExecutionStatus status) {
        passed.put(step, status);
        AuthenticationExecutionModel execution = execution(step);
        execution.setAuthenticator(provider);
        steps.put(step, execution);
        return this;
    }

    /** What a step of this id sees, as in a request of its own. */
    AuthenticationFlowContext at(String step) {
        AuthenticationExecutionModel execution = execution(step);
        AuthenticationSessionModel session = session();
        KeycloakSession keycloak = keycloak();
        RealmModel realm = fake(RealmModel.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAuthenticationExecutionById" -> steps.get((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(AuthenticationFlowContext.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAuthenticationSession" -> session;
            case "getExecution" -> execution;
            case "getSession" -> keycloak;
            case "getRealm" -> realm;
            case "getUser" -> user.orElse(null);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private AuthenticationSessionModel session() {
        RootAuthenticationSessionModel root =
                fake(RootAuthenticationSessionModel.class, (self, method, arguments) -> "root");
        return fake(AuthenticationSessionModel.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAuthNote" -> notes.get((String) arguments[0]);
            case "setAuthNote" -> notes.put((String) arguments[0], (String) arguments[1]);
            case "removeAuthNote" -> notes.remove((String) arguments[0]);
            case "getExecutionStatus" -> passed;
            case "getRealm" -> null;
            case "getParentSession" -> root;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private KeycloakSession keycloak() {
        UserSessionProvider sessions =
                fake(UserSessionProvider.class, (self, method, arguments) -> before.orElse(null));
        return fake(KeycloakSession.class, (self, method, arguments) -> switch (method.getName()) {
            case "sessions" -> sessions;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static AuthenticationExecutionModel execution(String id) {
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setId(id);
        return execution;
    }

    private static UserModel user(String id) {
        return fake(UserModel.class, (self, method, arguments) -> switch (method.getName()) {
            case "getId" -> id;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
