package io.github.keysandpasses.introspection;

import org.keycloak.authorization.protection.introspect.RPTIntrospectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Introspection of a requesting party token (UMA 2.0). Whoever asks says by {@code token_type_hint} that a token is one, and
 * Keycloak believes it: so what makes an access token inactive makes it inactive here too.
 *
 * <p>Extends Keycloak's own provider, a private class.
 */
final class FaithfulRptProvider extends RPTIntrospectionProvider {

    FaithfulRptProvider(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean introspectionChecks(String token) {
        return super.introspectionChecks(token)
                && new IssuedFor(session).stillHolds(this.token, user, userSession, eventBuilder);
    }
}
