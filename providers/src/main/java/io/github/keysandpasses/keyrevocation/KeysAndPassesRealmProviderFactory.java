package io.github.keysandpasses.keyrevocation;

import io.github.keysandpasses.throttle.WrongKeys;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts what is open to everybody below {@code /realms/{realm}/keys-and-passes}. */
public final class KeysAndPassesRealmProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "keys-and-passes";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new RealmRoot(session);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        WrongKeys.showMetrics();
    }

    @Override
    public void close() {}
}
