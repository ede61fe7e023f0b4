package io.github.keysandpasses.webapikey.exchange;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.TokenExchangeProvider;
import org.keycloak.protocol.oidc.TokenExchangeProviderFactory;

/** Makes the {@link AuthenticationCodeTokenExchange}, which is asked before those that read other subject tokens. */
public final class AuthenticationCodeTokenExchangeFactory implements TokenExchangeProviderFactory {

    /** That of Web API keys has 20 and looks at every other subject token; the highest is asked first. */
    private static final int BEFORE_ALL_OTHERS = 30;

    @Override
    public String getId() {
        return "authentication-code";
    }

    @Override
    public int order() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public TokenExchangeProvider create(KeycloakSession session) {
        return new AuthenticationCodeTokenExchange();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
