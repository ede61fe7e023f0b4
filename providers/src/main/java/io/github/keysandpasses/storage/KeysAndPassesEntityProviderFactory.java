package io.github.keysandpasses.storage;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the {@link KeysAndPassesEntityProvider}. */
public final class KeysAndPassesEntityProviderFactory implements JpaEntityProviderFactory {

    /** Its first ten letters name Liquibase's table {@code DATABASECHANGELOG_KEYSANDPAS}: never change it. */
    static final String ID = "keysandpasses";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new KeysAndPassesEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
