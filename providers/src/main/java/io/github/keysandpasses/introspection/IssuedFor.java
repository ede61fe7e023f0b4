package io.github.keysandpasses.introspection;

import io.github.keysandpasses.audit.TokenAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.token.KeyCut;
import io.github.keysandpasses.token.KeyOfToken;
import io.github.keysandpasses.token.PassOfToken;
import io.github.keysandpasses.token.TokenOrigin;
import io.github.keysandpasses.token.WebApiSession;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/** Asks whether what a token was issued for still holds, at every door where Keycloak says whether a token is active. */
final class IssuedFor {

    private final KeycloakSession session;

    IssuedFor(KeycloakSession session) {
        this.session = session;
    }

    /** Whether key, access pass, organisation, unit and login are still there, and the key as wide as the token; ends the event if not. Counts as use of the login. */
    boolean stillHolds(AccessToken token, UserModel user, UserSessionModel userSession, EventBuilder event) {
        Optional<TokenOrigin> origin = TokenOrigin.of(token.getId());
        if (origin.isEmpty()) {
            return true;
        }
        Verdict<Membership> membership = KeyOfToken.cut(session, origin)
                .then(cut -> withinScopes(cut, token))
                .then(cut -> new Memberships(session)
                        .again(user, origin.get().organizationId(), origin.get().unitId()))
                .then(found ->
                        PassOfToken.again(session, user, origin.get().pass()).then(pass -> Verdict.granted(found)))
                .then(found -> WebApiSession.use(session, origin.get(), userSession, found));
        if (membership instanceof Verdict.Refused<Membership> refused) {
            new TokenAudit(session).introspectionRefused(refused.reason());
            event.detail(Details.REASON, refused.reason().code()).error(Errors.INVALID_TOKEN);
            return false;
        }
        return true;
    }

    /**
     * Claims of a scope that the key no longer allows cannot be told from others, so the whole token ends with the scope. Seen is
     * what the token itself says (RFC 9068 section 2.2.3).
     */
    private static Verdict<Optional<KeyCut>> withinScopes(Optional<KeyCut> cut, AccessToken token) {
        return cut.flatMap(KeyCut::scopes)
                        .filter(allowed -> !allowed.allowRequest(token.getScope()))
                        .isPresent()
                ? Verdict.refused(RefusalReason.SCOPE_INVALID)
                : Verdict.granted(cut);
    }
}
