package io.github.keysandpasses.storage;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Brings our tables to Keycloak's database and our entities to its persistence unit. */
final class KeysAndPassesEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(WebApiKeyEntity.class, TechnicalUserEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/keysandpasses/changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return KeysAndPassesEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
