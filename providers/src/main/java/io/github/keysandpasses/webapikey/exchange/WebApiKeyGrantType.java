package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.OAuthError;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeBase;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;

/**
 * The extension grant (RFC 6749 section 4.5): an authenticated client presents a Web API key as {@code web_api_key} and gets an
 * access token for the key's owner. It never gets a refresh token: the key is there to be presented again.
 *
 * <p>Uses Keycloak's private base class, which brings client authentication, DPoP, mutual TLS binding and CORS.
 */
final class WebApiKeyGrantType extends OAuth2GrantTypeBase {

    private static final Logger LOG = Logger.getLogger(WebApiKeyGrantType.class);

    @Override
    public Response process(Context context) {
        setContext(context);
        ExchangeAudit audit = new ExchangeAudit(event, Door.GRANT);
        try {
            return exchange(audit);
        } catch (WebApplicationException | TokenInterceptorException e) {
            // An answer already, ours or Keycloak's.
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The exchange of a Web API key failed", e);
            session.getTransactionManager().setRollbackOnly();
            throw refusal(audit, RefusalReason.INTERNAL_ERROR);
        }
    }

    private Response exchange(ExchangeAudit audit) {
        Verdict<ExchangeGrant> verdict = ClientPermission.of(client)
                .then(allowed -> GrantRequest.parse(request, allowed))
                .then(exchange -> new WebApiKeyExchange(session, audit).decide(exchange));
        if (verdict instanceof Verdict.Refused<ExchangeGrant> refused) {
            throw refusal(audit, refused.reason());
        }
        ExchangeGrant grant = ((Verdict.Granted<ExchangeGrant>) verdict).value();
        TransientLogin login = TransientLogin.of(session, grant);
        updateUserSessionFromClientAuth(login.userSession());
        Response response =
                createTokenResponse(grant.owner(), login.userSession(), login.context(), grant.scope(), false, null);
        audit.succeeded(false);
        return response;
    }

    private CorsErrorResponseException refusal(ExchangeAudit audit, RefusalReason reason) {
        audit.refused(reason);
        OAuthError error = reason.answer().oauthError();
        return new CorsErrorResponseException(
                cors, error.code(), reason.callerText(), Response.Status.fromStatusCode(error.httpStatus()));
    }

    @Override
    public EventType getEventType() {
        return EventType.TOKEN_EXCHANGE;
    }

    @Override
    public Set<String> getTokenParameterNames() {
        return Set.of();
    }

    /**
     * Asked wherever Keycloak's own APIs (Admin, Account, UMA, ...) are given a token of a key. The Admin API decides by the roles
     * of the user, not by those in the token, so cutting the token is not enough: else whoever finds the key of an admin
     * administers the realm. Userinfo and introspection do not ask.
     */
    @Override
    public boolean isTokenAllowed(KeycloakSession session, AccessToken token) {
        return false;
    }

    @Override
    protected boolean useRefreshToken() {
        return false;
    }
}
