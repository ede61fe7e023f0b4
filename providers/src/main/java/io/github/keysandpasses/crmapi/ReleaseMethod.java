package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.weblogin.TokenRelease;
import java.io.InputStream;
import java.util.Map;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * {@code POST /realms/{realm}/crmapi/rest/v2/authentication/token/release}: a client gives back a token of the Web API
 * that it needs no longer (CRM.COM V4 Web API). It works whether or not people may log in here.
 */
final class ReleaseMethod extends WebApiMethod {

    ReleaseMethod(KeycloakSession session) {
        super(session, EventType.REVOKE_GRANT, Door.WEB_API_RELEASE);
    }

    @Override
    Verdict<Map<String, Object>> answer(ClientModel client, InputStream body) {
        return ReleaseBody.parse(session().getContext().getRequestHeaders().getMediaType(), body)
                .then(token -> new TokenRelease(session(), client, audit()).release(token))
                .then(released -> Verdict.granted(Map.of()));
    }
}
