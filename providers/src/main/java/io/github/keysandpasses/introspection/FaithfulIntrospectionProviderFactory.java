package io.github.keysandpasses.introspection;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Makes the {@link FaithfulIntrospectionProvider}, under the id and before the one of Keycloak's own. */
public final class FaithfulIntrospectionProviderFactory extends AccessTokenIntrospectionProviderFactory {

    @Override
    public TokenIntrospectionProvider create(KeycloakSession session) {
        return new FaithfulIntrospectionProvider(session);
    }

    @Override
    public int order() {
        return 100;
    }
}
