package io.github.keysandpasses.webapikey.exchange;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.TokenExchangeProvider;
import org.keycloak.protocol.oidc.TokenExchangeProviderFactory;

/** Makes the {@link WebApiKeyTokenExchange}, which is asked before Keycloak's own providers of token exchange. */
public final class WebApiKeyTokenExchangeFactory implements TokenExchangeProviderFactory {

    /** Keycloak's standard token exchange has 10; the highest is asked first. */
    private static final int BEFORE_KEYCLOAKS_OWN = 20;

    @Override
    public String getId() {
        return "web-api-key";
    }

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS_OWN;
    }

    @Override
    public TokenExchangeProvider create(KeycloakSession session) {
        return new WebApiKeyTokenExchange();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
