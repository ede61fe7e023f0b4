package io.github.keysandpasses.accesspass.lifecycle;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the {@link DeletedCredentialListener}, which listens in every realm: nobody has to choose it. */
public final class DeletedCredentialListenerFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "crm-deleted-access-pass";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new DeletedCredentialListener(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
