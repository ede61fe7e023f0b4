package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.Answer;
import io.github.keysandpasses.domain.refusal.OAuthError;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.throttle.Throttled;
import io.github.keysandpasses.throttle.WrongKeys;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventBuilder;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.cors.Cors;

/** What the two doors at the token endpoint have in common: parse, decide, mint, answer, report. */
final class TokenEndpointDoor {

    private static final Logger LOG = Logger.getLogger(TokenEndpointDoor.class);

    private final KeycloakSession session;
    private final EventBuilder event;
    private final Cors cors;
    private final Door door;
    private final ExchangeAudit audit;

    TokenEndpointDoor(KeycloakSession session, EventBuilder event, Cors cors, Door door) {
        this.session = session;
        this.event = event;
        this.cors = cors;
        this.door = door;
        this.audit = new ExchangeAudit(event, door);
    }

    /**
     * Exchanges the key in the request at hand.
     *
     * @param parser reads what is asked for
     * @return the token response
     * @throws WebApplicationException the error response of a refusal (RFC 6749 section 5.2)
     */
    Response exchange(
            ClientModel client,
            ClientCall call,
            BiFunction<HttpRequest, ClientModel, Verdict<ExchangeRequest>> parser) {
        return exchange(
                call,
                told -> ClientPermission.of(client)
                        .then(allowed -> parser.apply(session.getContext().getHttpRequest(), allowed))
                        .then(request -> new WebApiKeyExchange(session, told).decide(request)));
    }

    /**
     * Exchanges whatever the request at hand presents.
     *
     * @param decision decides, and tells what becomes known on the way
     * @return as above
     */
    Response exchange(ClientCall call, Function<ExchangeAudit, Verdict<ExchangeGrant>> decision) {
        try {
            return answer(new ExchangedToken(session, event, granted(decision.apply(audit)), call).mint());
        } catch (ClientPolicyException e) {
            audit.refusedByPolicy(e.getError(), e.getErrorDetail());
            // What the policy's executor says is meant for the client, as at Keycloak's own grants.
            throw new CorsErrorResponseException(cors, e.getError(), e.getErrorDetail(), e.getErrorStatus());
        } catch (WebApplicationException | TokenInterceptorException e) {
            // An answer already, ours or Keycloak's.
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The exchange of a Web API key or an authentication code failed", e);
            session.getTransactionManager().setRollbackOnly();
            throw refusal(RefusalReason.INTERNAL_ERROR);
        }
    }

    private Response answer(Verdict<AccessTokenResponse> minted) {
        AccessTokenResponse response = granted(minted);
        if (isTokenExchange()) {
            response.setOtherClaims(OAuth2Constants.ISSUED_TOKEN_TYPE, OAuth2Constants.ACCESS_TOKEN_TYPE);
        }
        audit.succeeded();
        return cors.add(Response.ok(response).type(MediaType.APPLICATION_JSON_TYPE));
    }

    private <T> T granted(Verdict<T> verdict) {
        if (verdict instanceof Verdict.Refused<T> refused) {
            throw refusal(refused.reason());
        }
        return ((Verdict.Granted<T>) verdict).value();
    }

    private CorsErrorResponseException refusal(RefusalReason reason) {
        if (door == Door.AUTHENTICATION_CODE) {
            return codeRefusal(reason);
        }
        Optional<Throttled> throttled = WrongKeys.report(session, audit, reason);
        if (throttled.isPresent()) {
            return new SlowDown(cors, throttled.get());
        }
        return refusal(reason.answer());
    }

    /** Guesses of codes are counted where they are evaluated. What is wrong with a key's organisation is wrong with the pass here. */
    private CorsErrorResponseException codeRefusal(RefusalReason reason) {
        if (reason == RefusalReason.PASS_GUESSES_EXCEEDED) {
            audit.counted(reason);
        } else {
            audit.refused(reason);
        }
        return refusal(reason.isWrongKey() ? RefusalReason.PASS_GUESS_UNKNOWN.answer() : reason.answer());
    }

    private CorsErrorResponseException refusal(Answer answer) {
        OAuthError error = answer.oauthError();
        // RFC 8693 section 2.2.2: there a bad subject token is a bad request.
        OAuthError said = isTokenExchange() && error == OAuthError.INVALID_GRANT ? OAuthError.INVALID_REQUEST : error;
        return new CorsErrorResponseException(
                cors, said.code(), answer.text(), Response.Status.fromStatusCode(said.httpStatus()));
    }

    private boolean isTokenExchange() {
        return door == Door.TOKEN_EXCHANGE || door == Door.AUTHENTICATION_CODE;
    }
}
