package io.github.keysandpasses.token;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Makes the {@link OriginTokenPostProcessor}. */
public final class OriginTokenPostProcessorFactory implements TokenPostProcessorFactory {

    @Override
    public String getId() {
        return "crm-token-origin";
    }

    /** Lower than any of Keycloak's: what another post-processor adds is cut too. */
    @Override
    public int order() {
        return -100;
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new OriginTokenPostProcessor(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
