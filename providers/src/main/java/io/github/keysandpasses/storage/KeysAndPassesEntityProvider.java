package io.github.keysandpasses.storage;

import io.github.keysandpasses.storage.accesspass.AccessPassEntity;
import io.github.keysandpasses.storage.accesspass.RelatedEntityEntity;
import io.github.keysandpasses.storage.accesspass.SentCodeEntity;
import io.github.keysandpasses.storage.accesspass.TryCounterEntity;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Brings our tables to Keycloak's database and our entities to its persistence unit. */
final class KeysAndPassesEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                WebApiKeyEntity.class,
                TechnicalUserEntity.class,
                AccessPassEntity.class,
                RelatedEntityEntity.class,
                SentCodeEntity.class,
                TryCounterEntity.class);
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
