package io.github.keysandpasses.introspection;

import org.keycloak.authorization.protection.introspect.RPTIntrospectionProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Makes the {@link FaithfulRptProvider}, under the id and before the one of Keycloak's own. */
public final class FaithfulRptProviderFactory extends RPTIntrospectionProviderFactory {

    @Override
    public TokenIntrospectionProvider create(KeycloakSession session) {
        return new FaithfulRptProvider(session);
    }

    @Override
    public int order() {
        return 100;
    }
}
