package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.crmapi.wire.Token;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.webapikey.exchange.ClientCall;
import io.github.keysandpasses.webapikey.exchange.ExchangeGrant;
import io.github.keysandpasses.webapikey.exchange.ExchangeRequest;
import io.github.keysandpasses.webapikey.exchange.ExchangedToken;
import io.github.keysandpasses.webapikey.exchange.WebApiKeyExchange;
import io.github.keysandpasses.webapikey.exchange.WebApiKeyGrantTypeFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * {@code POST /realms/{realm}/crmapi/rest/v2/authentication/web_api_key/token}: the CRM's own way from a key to a token
 * (CRM.COM V4 Web API). Any content type reaches it, so that every refusal has the Web API's form.
 */
public final class WebApiKeyTokenResource {

    private static final Logger LOG = Logger.getLogger(WebApiKeyTokenResource.class);

    private final KeycloakSession session;
    private final ExchangeAudit audit;
    private final EventBuilder event;

    WebApiKeyTokenResource(KeycloakSession session) {
        this.session = session;
        this.event = new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(EventType.TOKEN_EXCHANGE)
                .detail(Details.GRANT_TYPE, WebApiKeyGrantTypeFactory.GRANT_TYPE);
        this.audit = new ExchangeAudit(event, Door.WEB_API);
    }

    /** Exchanges the key in the Basic header for a token; the body may name a unit. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response token(InputStream body) {
        try {
            Verdict<ExchangeGrant> verdict = new WebApiGuard(session.getContext())
                    .client()
                    .then(this::enter)
                    .then(client -> parse(client, body))
                    .then(request -> new WebApiKeyExchange(session, audit).decide(request));
            if (verdict instanceof Verdict.Refused<ExchangeGrant> refused) {
                return refuse(refused.reason());
            }
            return issue(((Verdict.Granted<ExchangeGrant>) verdict).value());
        } catch (ClientPolicyException e) {
            audit.refusedByPolicy(e.getError(), e.getErrorDetail());
            return Answer.refused(session.getContext().getRealm(), RefusalReason.CLIENT_POLICY);
        } catch (RuntimeException e) {
            LOG.error("The exchange of a Web API key failed", e);
            session.getTransactionManager().setRollbackOnly();
            return refuse(RefusalReason.INTERNAL_ERROR);
        }
    }

    private Verdict<ClientModel> enter(ClientModel client) {
        session.getContext().setClient(client);
        event.client(client);
        return Verdict.granted(client);
    }

    private Verdict<ExchangeRequest> parse(ClientModel client, InputStream body) {
        HttpHeaders headers = session.getContext().getRequestHeaders();
        return BasicWebApiKey.parse(headers.getRequestHeader(HttpHeaders.AUTHORIZATION))
                .then(key -> unit(headers, body)
                        .then(unit -> Verdict.granted(new ExchangeRequest(client, key, unit, null, List.of()))));
    }

    private Verdict<Optional<String>> unit(HttpHeaders headers, InputStream body) {
        MediaType type = headers.getMediaType();
        return isForm(type) && isSent(headers)
                ? Verdict.refused(RefusalReason.MEDIA_TYPE_UNSUPPORTED)
                : UnitBody.parse(type, body);
    }

    /** The server reads a form before we can, and leaves an empty body. */
    private static boolean isForm(MediaType type) {
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
    }

    private static boolean isSent(HttpHeaders headers) {
        return headers.getLength() > 0 || headers.getHeaderString("Transfer-Encoding") != null;
    }

    private Response issue(ExchangeGrant grant) throws ClientPolicyException {
        Verdict<AccessTokenResponse> minted = new ExchangedToken(session, event, grant, ClientCall.bare()).mint();
        if (minted instanceof Verdict.Refused<AccessTokenResponse> refused) {
            return refuse(refused.reason());
        }
        audit.succeeded();
        return Answer.ok(new Token(
                ((Verdict.Granted<AccessTokenResponse>) minted).value().getToken()));
    }

    /** Reports a refusal and makes its answer. */
    Response refuse(RefusalReason reason) {
        audit.refused(reason);
        return Answer.refused(session.getContext().getRealm(), reason);
    }

    /** Says the graver thing first: a key in the URL of a GET is worse than the GET. */
    private Response wrongMethod() {
        Verdict<ClientModel> entered = new WebApiGuard(session.getContext()).client();
        return refuse(
                entered instanceof Verdict.Refused<ClientModel> refused
                        ? refused.reason()
                        : RefusalReason.METHOD_NOT_ALLOWED);
    }

    @GET
    public Response get() {
        return wrongMethod();
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response put() {
        return wrongMethod();
    }

    @PATCH
    @Consumes(MediaType.WILDCARD)
    public Response patch() {
        return wrongMethod();
    }

    @DELETE
    public Response delete() {
        return wrongMethod();
    }

    /** No CORS headers, so a browser lets no page read an answer: the Web API is for machines. */
    @OPTIONS
    public Response options() {
        return wrongMethod();
    }
}
