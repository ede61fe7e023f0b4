package io.github.keysandpasses.organization;

import io.github.keysandpasses.token.RequestedUnit;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the {@link RequestedUnitAction}. */
public final class RequestedUnitActionFactory implements RequiredActionFactory {

    @Override
    public String getId() {
        return RequestedUnit.ACTION_ID;
    }

    @Override
    public String getDisplayText() {
        return "Keep the requested unit of each login apart";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new RequestedUnitAction();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
