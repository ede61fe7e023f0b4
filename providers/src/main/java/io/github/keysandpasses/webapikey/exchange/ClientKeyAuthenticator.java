package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.Answer;
import io.github.keysandpasses.domain.refusal.OAuthError;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.throttle.Throttled;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.throttle.WrongKeys;
import io.github.keysandpasses.webapikey.use.KeyUseProvider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.ClientAuthenticator;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * Authenticates a client by a Web API key of its service account, sent as the client secret (RFC 6749 section 2.3.1). So a client
 * has many secrets, each with a name, an expiry and networks of its own, and every stock library can use them.
 *
 * <p>Runs in the realm's flow <em>clients</em>, for clients whose authenticator it is; others it leaves alone.
 */
final class ClientKeyAuthenticator implements ClientAuthenticator {

    private static final Logger LOG = Logger.getLogger(ClientKeyAuthenticator.class);

    /** What Keycloak says to unknown clients and wrong secrets. */
    private static final String INVALID = "Invalid client or Invalid client credentials";

    @Override
    public void authenticateClient(ClientAuthenticationFlowContext context) {
        ClientKeyRequest request = ClientKeyRequest.of(context.getHttpRequest());
        request.clientId()
                .flatMap(id -> client(context, id))
                .filter(ClientKeyAuthenticator::isOurs)
                .ifPresent(client -> authenticate(context, client, request));
    }

    private static Optional<ClientModel> client(ClientAuthenticationFlowContext context, String clientId) {
        return Optional.ofNullable(context.getSession().clients().getClientByClientId(context.getRealm(), clientId));
    }

    private static boolean isOurs(ClientModel client) {
        return ClientKeyAuthenticatorFactory.ID.equals(client.getClientAuthenticatorType()) && !client.isPublicClient();
    }

    private static void authenticate(
            ClientAuthenticationFlowContext context, ClientModel client, ClientKeyRequest request) {
        context.setClient(client);
        context.getEvent().client(client.getClientId());
        if (!client.isEnabled()) {
            context.failure(AuthenticationFlowError.CLIENT_DISABLED, null);
            return;
        }
        ExchangeAudit audit = new ExchangeAudit(context.getEvent(), Door.CLIENT_SECRET);
        Verdict<CheckedKey> verdict = decide(context, client, request, audit);
        if (verdict instanceof Verdict.Granted<CheckedKey> granted) {
            KeyUseProvider.of(context.getSession()).used(granted.value().key().id(), new ServerClock().instant());
            audit.authenticated();
            context.success();
        } else {
            refuse(context, request, audit, ((Verdict.Refused<CheckedKey>) verdict).reason());
        }
    }

    private static void refuse(
            ClientAuthenticationFlowContext context,
            ClientKeyRequest request,
            ExchangeAudit audit,
            RefusalReason reason) {
        Response answer = WrongKeys.reportToKeycloak(context.getSession(), audit, reason)
                .map(ClientKeyAuthenticator::slowDown)
                .orElseGet(() -> answer(context, request, reason));
        context.failure(AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS, answer);
    }

    private static Response slowDown(Throttled throttled) {
        Answer answer = RefusalReason.KEY_ATTEMPTS_EXCEEDED.answer();
        return response(answer.oauthError().httpStatus(), answer.oauthError().code(), answer.text())
                .header(HttpHeaders.RETRY_AFTER, throttled.retryAfterSeconds())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A failure of ours opens no door. */
    private static Verdict<CheckedKey> decide(
            ClientAuthenticationFlowContext context,
            ClientModel client,
            ClientKeyRequest request,
            ExchangeAudit audit) {
        try {
            return request.key(context.getHttpRequest())
                    .then(key -> new ClientKeyDecision(context.getSession(), audit).decide(client, key));
        } catch (RuntimeException e) {
            LOG.error("A client could not be authenticated by its Web API key", e);
            return Verdict.refused(RefusalReason.INTERNAL_ERROR);
        }
    }

    /** RFC 6749 section 5.2. Whatever is wrong with a key, and whosever it is, the answer is the same. */
    private static Response answer(
            ClientAuthenticationFlowContext context, ClientKeyRequest request, RefusalReason reason) {
        Answer answer = reason.answer();
        boolean badKey = answer.oauthError() == OAuthError.INVALID_GRANT || reason == RefusalReason.KEY_MISSING;
        Response.ResponseBuilder response = badKey
                ? response(Response.Status.UNAUTHORIZED.getStatusCode(), OAuthErrorException.INVALID_CLIENT, INVALID)
                : response(answer.oauthError().httpStatus(), answer.oauthError().code(), answer.text());
        if (badKey && request.basic()) {
            response.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Basic realm=\"" + context.getRealm().getName() + "\"");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Response.ResponseBuilder response(int status, String error, String text) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new OAuth2ErrorRepresentation(error, text));
    }

    @Override
    public void close() {}
}
