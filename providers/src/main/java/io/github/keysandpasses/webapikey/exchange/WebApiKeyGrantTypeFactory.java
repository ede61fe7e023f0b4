package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.token.WebApiKeyToken;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Makes the {@link WebApiKeyGrantType}. */
public final class WebApiKeyGrantTypeFactory implements OAuth2GrantTypeFactory {

    /** The value of {@code grant_type}: an absolute URI, as RFC 6749 section 4.5 asks of an extension grant. */
    public static final String GRANT_TYPE = "urn:keysandpasses:grant-type:web-api-key";

    @Override
    public String getId() {
        return GRANT_TYPE;
    }

    @Override
    public String getShortcut() {
        return WebApiKeyToken.GRANT_SHORTCUT;
    }

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new WebApiKeyGrantType();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
