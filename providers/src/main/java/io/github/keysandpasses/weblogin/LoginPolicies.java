package io.github.keysandpasses.weblogin;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsContext;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsResponseContext;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenRequestContext;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenResponseContext;

/**
 * Asks the realm's client policies, before and after, as for any password grant: one of them may forbid those.
 *
 * <p>Some executors, holder-of-key for one, Keycloak does not reach with the events of a password grant. So those of
 * {@code client_credentials} are triggered as well, as at the Web API's other door.
 */
final class LoginPolicies {

    private final KeycloakSession session;
    private final ExchangeAudit audit;
    private final MultivaluedMap<String, String> form;

    LoginPolicies(KeycloakSession session, ExchangeAudit audit, PasswordGrantForm form) {
        this.session = session;
        this.audit = audit;
        this.form = form.getDecodedFormParameters();
    }

    /** Before the password is looked at. */
    <T> Verdict<T> request(T next) {
        return ask(new ResourceOwnerPasswordCredentialsContext(session, form), next);
    }

    /** Before the token is made. */
    Verdict<ClientSessionContext> token(ClientSessionContext login) {
        return ask(new ServiceAccountTokenRequestContext(form, login.getClientSession()), login);
    }

    /** Before the token is signed. */
    Verdict<AccessTokenResponseBuilder> response(ClientSessionContext login, AccessTokenResponseBuilder response) {
        return ask(new ResourceOwnerPasswordCredentialsResponseContext(form, login, response), response)
                .then(allowed -> ask(
                        new ServiceAccountTokenResponseContext(form, login.getClientSession(), response), response));
    }

    private <T> Verdict<T> ask(ClientPolicyContext context, T next) {
        try {
            session.clientPolicy().triggerOnEvent(context);
            return Verdict.granted(next);
        } catch (ClientPolicyException e) {
            audit.policy(e.getError(), e.getErrorDetail());
            return Verdict.refused(RefusalReason.CLIENT_POLICY);
        }
    }
}
