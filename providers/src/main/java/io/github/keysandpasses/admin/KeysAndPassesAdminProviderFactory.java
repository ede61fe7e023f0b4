package io.github.keysandpasses.admin;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/**
 * Puts our admin REST API below {@code /admin/realms/{realm}/keys-and-passes}. Keycloak has authenticated the caller there.
 */
public final class KeysAndPassesAdminProviderFactory implements AdminRealmResourceProviderFactory {

    @Override
    public String getId() {
        return "keys-and-passes";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new KeysAndPassesAdminProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
