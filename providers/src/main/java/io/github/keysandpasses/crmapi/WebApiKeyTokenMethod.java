package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.crmapi.wire.Token;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.http.BasicWebApiKey;
import io.github.keysandpasses.webapikey.exchange.ClientCall;
import io.github.keysandpasses.webapikey.exchange.ExchangeGrant;
import io.github.keysandpasses.webapikey.exchange.ExchangeRequest;
import io.github.keysandpasses.webapikey.exchange.ExchangedToken;
import io.github.keysandpasses.webapikey.exchange.WebApiKeyExchange;
import io.github.keysandpasses.webapikey.exchange.WebApiKeyGrantTypeFactory;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * {@code POST /realms/{realm}/crmapi/rest/v2/authentication/web_api_key/token}: the CRM's own way from a key to a token
 * (CRM.COM V4 Web API). The key is in the Basic header; the body may name a unit.
 */
final class WebApiKeyTokenMethod extends WebApiMethod {

    WebApiKeyTokenMethod(KeycloakSession session) {
        super(session, EventType.TOKEN_EXCHANGE, Door.WEB_API);
        event().detail(Details.GRANT_TYPE, WebApiKeyGrantTypeFactory.GRANT_TYPE);
    }

    @Override
    Verdict<Token> answer(ClientModel client, InputStream body) {
        return parse(client, body)
                .then(request -> new WebApiKeyExchange(session(), audit()).decide(request))
                .then(this::mint)
                .then(response -> Verdict.granted(new Token(response.getToken())));
    }

    private Verdict<AccessTokenResponse> mint(ExchangeGrant grant) {
        try {
            return new ExchangedToken(session(), event(), grant, ClientCall.bare()).mint();
        } catch (ClientPolicyException e) {
            audit().policy(e.getError(), e.getErrorDetail());
            return Verdict.refused(RefusalReason.CLIENT_POLICY);
        }
    }

    private Verdict<ExchangeRequest> parse(ClientModel client, InputStream body) {
        HttpHeaders headers = session().getContext().getRequestHeaders();
        return BasicWebApiKey.parse(headers.getRequestHeader(HttpHeaders.AUTHORIZATION))
                .then(key -> UnitBody.parse(headers.getMediaType(), body)
                        .then(unit -> Verdict.granted(new ExchangeRequest(client, key, unit, null, List.of()))));
    }
}
