package io.github.keysandpasses.organization;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.PresentedToken;
import io.github.keysandpasses.token.TokenIssue;
import io.github.keysandpasses.token.TokenOrigin;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/**
 * Keeps a token of a key, or of a login at the Web API, within its organisation when it is exchanged for another one: no scope
 * reaches out to another organisation of its user, and once the organisation or unit is lost there is no other token, whatever
 * mappers the client has.
 *
 * <p>Uses Keycloak's private SPI {@code token-post-processor}; the refusal itself comes from the one that runs last.
 */
final class OrganizationBoundary implements TokenPostProcessor {

    private final KeycloakSession session;

    OrganizationBoundary(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        PresentedToken.accessTokenAtTokenEndpoint(session)
                .flatMap(token -> TokenOrigin.of(token.getId()))
                .filter(TokenOrigin::isNarrow)
                .ifPresent(origin -> check(origin, context.clientSessionCtx().getClientSession()));
    }

    private void check(TokenOrigin origin, AuthenticatedClientSessionModel clientSession) {
        UserModel user = clientSession.getUserSession().getUser();
        String scope = clientSession.getNote(OAuth2Constants.SCOPE);
        Memberships memberships = new Memberships(session);
        Verdict<Membership> verdict = memberships
                .again(user, origin.organizationId(), origin.unitId())
                .then(membership -> memberships.staysWithin(membership, user, scope)
                        ? Verdict.granted(membership)
                        : Verdict.refused(RefusalReason.SCOPE_INVALID));
        if (verdict instanceof Verdict.Refused<Membership> refused) {
            TokenIssue.refuse(session, refused.reason());
        }
    }
}
