package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.webapikey.use.KeyUseProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenRequestContext;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenResponseContext;
import org.keycloak.util.TokenUtil;

/**
 * Mints the token of an exchange, in the same way for every door: access token, ID token if asked for, never a refresh token.
 *
 * <p>Keycloak's client policies know no event for a grant of an extension. Those of {@code client_credentials}, its nearest
 * relative, reach the executors that matter: holder-of-key, client authenticators, confidential clients, lightweight tokens.
 */
public final class ExchangedToken {

    private final KeycloakSession session;
    private final EventBuilder event;
    private final ExchangeGrant grant;
    private final ClientCall call;

    /** The token of one grant, which must come from {@link WebApiKeyExchange} or {@link AuthenticationCodeExchange}. */
    public ExchangedToken(KeycloakSession session, EventBuilder event, ExchangeGrant grant, ClientCall call) {
        this.session = session;
        this.event = event;
        this.grant = grant;
        this.call = call;
    }

    /**
     * Mints it.
     *
     * @return the token response (RFC 6749 section 5.1), or {@code AUDIENCE_INVALID}, {@code CERTIFICATE_MISSING}
     * @throws ClientPolicyException if a client policy of the realm forbids it
     */
    public Verdict<AccessTokenResponse> mint() throws ClientPolicyException {
        TransientLogin login = TransientLogin.of(session, grant, call);
        AuthenticatedClientSessionModel clientSession = login.context().getClientSession();
        session.clientPolicy().triggerOnEvent(new ServiceAccountTokenRequestContext(call.form(), clientSession));
        TokenManager.AccessTokenResponseBuilder builder = builder(login);
        // The post-processor cuts every token of a key; here it is seen in time whether anything is left.
        AccessToken token = grant.cut().apply(builder.getAccessToken());
        event.detail(Details.AUDIENCE, audience(token));
        // A transient session is known to this request only; its id would make the token look up a session that is not
        // there.
        token.setSessionId(null);
        if (!TargetAudience.isReachedBy(token, grant.audience()) || grant.cut().leavesNoAudience(token)) {
            return Verdict.refused(RefusalReason.AUDIENCE_INVALID);
        }
        if (lacksCertificate(token)) {
            return Verdict.refused(RefusalReason.CERTIFICATE_MISSING);
        }
        if (TokenUtil.isOIDCRequest(grant.scope())) {
            builder.generateIDToken().generateAccessTokenHash();
            grant.cut().apply(builder.getIdToken());
        }
        session.clientPolicy()
                .triggerOnEvent(new ServiceAccountTokenResponseContext(call.form(), clientSession, builder));
        AccessTokenResponse response = builder.build();
        grant.decided()
                .origin()
                .keyId()
                .ifPresent(key -> KeyUseProvider.of(session).used(key, new ServerClock().instant()));
        return Verdict.granted(response);
    }

    private TokenManager.AccessTokenResponseBuilder builder(TransientLogin login) {
        return new TokenManager()
                .responseBuilder(
                        session.getContext().getRealm(),
                        grant.client(),
                        event,
                        session,
                        login.userSession(),
                        login.context())
                .generateAccessToken();
    }

    private static String audience(AccessToken token) {
        return token.getAudience() == null ? null : String.join(" ", token.getAudience());
    }

    /** RFC 8705 section 3: Keycloak binds the token if there is a certificate, and says nothing if there is none. */
    private boolean lacksCertificate(AccessToken token) {
        AccessToken.Confirmation confirmation = token.getConfirmation();
        return OIDCAdvancedConfigWrapper.fromClientModel(grant.client()).isUseMtlsHokToken()
                && (confirmation == null || confirmation.getCertThumbprint() == null);
    }
}
