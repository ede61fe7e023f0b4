package io.github.keysandpasses.token;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.RoleModel;

/** Just as much of a realm as its name, and of a role as its name and where it belongs; any other question is an error. */
public final class TestRealm {

    private TestRealm() {}

    /** A realm of this name. */
    public static RealmModel named(String name) {
        return answering(RealmModel.class, Map.of("getName", name));
    }

    static RoleModel realmRole(String name) {
        return role(name, named("any"));
    }

    static RoleModel clientRole(String clientId, String name) {
        return role(name, answering(ClientModel.class, Map.of("getClientId", clientId)));
    }

    private static RoleModel role(String name, RoleContainerModel container) {
        return answering(RoleModel.class, Map.of("getName", name, "getContainer", container));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answers.get(method.getName());
                });
        return type.cast(proxy);
    }
}
