package io.github.keysandpasses.weblogin;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.TokenOrigin;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.util.TokenUtil;

/**
 * Ends a token of the Web API before its time: it is on Keycloak's list of revoked tokens from then on, which every
 * node sees, and its session, if it has one, is over.
 *
 * <p>Whoever holds a token may end it. Ending one twice is no error, as for OAuth's revocation (RFC 7009 section 2.2).
 */
public final class TokenRelease {

    /**
     * How long a revocation stays known beyond the token's own end, and at least, in seconds: as at Keycloak's
     * endpoint.
     */
    private static final int MARGIN = 1;

    private static final int SHORTEST = 10;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel client;
    private final ExchangeAudit audit;

    /** The release of tokens of the client; the outcome is the door's to report. */
    public TokenRelease(KeycloakSession session, ClientModel client, ExchangeAudit audit) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.client = client;
        this.audit = audit;
    }

    /**
     * Releases a token.
     *
     * @return the released token, or {@code TOKEN_INVALID}, {@code TOKEN_EXPIRED}, {@code TOKEN_NOT_OF_WEB_API}
     */
    public Verdict<AccessToken> release(String presented) {
        return verify(session.tokens().decode(presented, AccessToken.class)).then(token -> {
            UserSessionModel userSession = userSession(token);
            audit.token(token.getId(), user(token, userSession), token.getSessionId());
            revoke(token, userSession);
            return Verdict.granted(token);
        });
    }

    /** Checks what the signature does not say; a token that is null had none of ours. */
    private Verdict<AccessToken> verify(AccessToken token) {
        if (token == null || token.getId() == null || !isBearer(token) || !isOfThisRealm(token)) {
            return Verdict.refused(RefusalReason.TOKEN_INVALID);
        }
        if (token.getExp() == null || !token.isActive()) {
            return Verdict.refused(RefusalReason.TOKEN_EXPIRED);
        }
        boolean ofWebApi = client.getClientId().equals(token.getIssuedFor())
                && TokenOrigin.of(token.getId()).filter(TokenOrigin::isNarrow).isPresent();
        return ofWebApi ? Verdict.granted(token) : Verdict.refused(RefusalReason.TOKEN_NOT_OF_WEB_API);
    }

    /** A refresh or ID token has another type. */
    private static boolean isBearer(AccessToken token) {
        return TokenUtil.TOKEN_TYPE_BEARER.equalsIgnoreCase(token.getType());
    }

    private boolean isOfThisRealm(AccessToken token) {
        return Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName())
                .equals(token.getIssuer());
    }

    private UserSessionModel userSession(AccessToken token) {
        return token.getSessionId() == null ? null : session.sessions().getUserSession(realm, token.getSessionId());
    }

    /** The subject may be pairwise, and then it is nobody's id. */
    private Optional<UserModel> user(AccessToken token, UserSessionModel userSession) {
        if (userSession != null) {
            return Optional.of(userSession.getUser());
        }
        return Optional.ofNullable(token.getSubject()).map(id -> session.users().getUserById(realm, id));
    }

    private void revoke(AccessToken token, UserSessionModel userSession) {
        long rest = Math.max(token.getExp() - Time.currentTime() + MARGIN, SHORTEST);
        if (!session.revokedTokens().put(token.getId(), rest)) {
            audit.releasedBefore();
        }
        AuthenticationManager.backchannelLogout(session, userSession, true);
    }
}
