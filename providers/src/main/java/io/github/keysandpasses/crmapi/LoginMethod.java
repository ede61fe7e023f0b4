package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.crmapi.wire.Token;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.weblogin.FlowEvent;
import io.github.keysandpasses.weblogin.LoginSwitch;
import io.github.keysandpasses.weblogin.PasswordLogin;
import java.io.InputStream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * {@code POST /realms/{realm}/crmapi/rest/v2/authentication/token}: the CRM's own way from a user name and a password
 * to a token (CRM.COM V4 Web API). It is there only where a realm admin has switched it on.
 */
final class LoginMethod extends WebApiMethod {

    private final FlowEvent event;

    LoginMethod(KeycloakSession session) {
        this(session, FlowEvent.ofLogin(session));
    }

    private LoginMethod(KeycloakSession session, FlowEvent event) {
        super(session, event, Door.WEB_API_LOGIN);
        this.event = event;
    }

    @Override
    Verdict<ClientModel> admit(ClientModel client) {
        return LoginSwitch.of(client);
    }

    @Override
    Verdict<Token> answer(ClientModel client, InputStream body) {
        return LoginBody.parse(session().getContext().getRequestHeaders().getMediaType(), body)
                .then(request -> new PasswordLogin(session(), client, event, audit()).logIn(request))
                .then(token -> Verdict.granted(new Token(token)));
    }
}
