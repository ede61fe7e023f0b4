package io.github.keysandpasses.introspection;

import io.github.keysandpasses.audit.TokenAudit;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.token.IssuedRights;
import io.github.keysandpasses.token.TokenOrigin;
import io.github.keysandpasses.token.WebApiKeyTokenCut;
import io.github.keysandpasses.token.WebApiSession;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;

/**
 * Introspection (RFC 7662) that shows a token as it was issued.
 *
 * <p>Keycloak rebuilds a token from the mappers when it is looked at, and so gives back the roles and audiences that were cut
 * out of a key's token, or not asked for; its Account API goes the same way. Here the cut is made again. And a token whose
 * organisation or unit is no longer its user's is not active; nor is one whose login has ended for want of use.
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
        Optional<TokenOrigin> origin = TokenOrigin.of(this.token.getId());
        if (origin.isEmpty()) {
            return true;
        }
        Verdict<Membership> membership = new Memberships(session)
                .again(user, origin.get().organizationId(), origin.get().unitId())
                .then(found -> WebApiSession.use(session, origin.get(), userSession, found));
        if (membership instanceof Verdict.Refused<Membership> refused) {
            new TokenAudit(session).introspectionRefused(refused.reason());
            eventBuilder.detail(
                    org.keycloak.events.Details.REASON, refused.reason().code());
            eventBuilder.error(Errors.INVALID_TOKEN);
            // What was prepared for an answer must not be shown: Keycloak builds a JWT from it when one is asked for.
            transformedToken = null;
            return false;
        }
        return true;
    }

    @Override
    public AccessToken transformAccessToken(AccessToken token, UserSessionModel userSession) {
        AccessToken transformed = super.transformAccessToken(token, userSession);
        boolean narrow =
                TokenOrigin.of(token.getId()).filter(TokenOrigin::isNarrow).isPresent();
        return narrow ? WebApiKeyTokenCut.in(realm).apply(IssuedRights.shown(token, transformed)) : transformed;
    }
}
