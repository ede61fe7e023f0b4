package io.github.keysandpasses.introspection;

import io.github.keysandpasses.token.ActingApp;
import io.github.keysandpasses.token.IssuedRights;
import io.github.keysandpasses.token.KeyOfToken;
import io.github.keysandpasses.token.TokenOrigin;
import io.github.keysandpasses.token.WebApiKeyTokenCut;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;

/**
 * Introspection (RFC 7662) that shows a token as it was issued.
 *
 * <p>Keycloak rebuilds a token from the mappers when it is looked at, and so gives back the roles and audiences that were cut
 * out of a key's token, or not asked for; its Account API goes the same way. Here the cut is made again. And a token whose
 * organisation or unit is no longer its user's is not active; nor is one whose login has ended for want of use ({@link IssuedFor}).
 *
 * <p>Extends Keycloak's own provider, a private class, and takes its place for all access tokens.
 */
final class FaithfulIntrospectionProvider extends AccessTokenIntrospectionProvider<AccessToken> {

    FaithfulIntrospectionProvider(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean introspectionChecks(String token) {
        if (!super.introspectionChecks(token)) {
            return false;
        }
        if (new IssuedFor(session).stillHolds(this.token, user, userSession, eventBuilder)) {
            return true;
        }
        // What was prepared for an answer must not be shown: Keycloak builds a JWT from it when one is asked for.
        transformedToken = null;
        return false;
    }

    @Override
    public AccessToken transformAccessToken(AccessToken token, UserSessionModel userSession) {
        AccessToken transformed = super.transformAccessToken(token, userSession);
        Optional<TokenOrigin> narrow = TokenOrigin.of(token.getId()).filter(TokenOrigin::isNarrow);
        if (narrow.isEmpty()) {
            return transformed;
        }
        AccessToken shown = WebApiKeyTokenCut.in(realm).apply(IssuedRights.shown(token, transformed));
        ActingApp.show(token, shown);
        return KeyOfToken.cutOrNothing(session, narrow)
                .map(key -> key.applyToShown(token, shown))
                .orElse(shown);
    }
}
