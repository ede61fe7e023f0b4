package io.github.keysandpasses.organization;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Makes the {@link OrganizationBoundary}. */
public final class OrganizationBoundaryFactory implements TokenPostProcessorFactory {

    @Override
    public String getId() {
        return "crm-organization-boundary";
    }

    /** Before the one that runs last and refuses what this one finds. */
    @Override
    public int order() {
        return -50;
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new OrganizationBoundary(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
