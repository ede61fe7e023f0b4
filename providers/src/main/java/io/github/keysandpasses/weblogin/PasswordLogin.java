package io.github.keysandpasses.weblogin;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * A login by user name and password: decides whether it becomes a token, and for which organisation and unit.
 *
 * <p>The order matters: a caller learns about pending actions, consent, organisations and units only after a right
 * password and, where there is one, a right second factor.
 */
public final class PasswordLogin {

    private final KeycloakSession session;
    private final ClientModel client;
    private final FlowEvent event;
    private final ExchangeAudit audit;

    /**
     * A login at the client.
     *
     * @param audit told what becomes known on the way; the outcome is the door's to report
     */
    public PasswordLogin(KeycloakSession session, ClientModel client, FlowEvent event, ExchangeAudit audit) {
        this.session = session;
        this.client = client;
        this.event = event;
        this.audit = audit;
    }

    /** Logs in; the token, or the reason why there is none. */
    public Verdict<String> logIn(LoginRequest request) {
        PasswordGrantForm form =
                new PasswordGrantForm(session.getContext().getHttpRequest(), request, client.getClientId());
        LoginPolicies policies = new LoginPolicies(session, audit, form);
        return policies.request(form).then(allowed -> authenticate(request, allowed, policies));
    }

    private Verdict<String> authenticate(LoginRequest request, PasswordGrantForm form, LoginPolicies policies) {
        DirectGrantFlow flow = new DirectGrantFlow(session, event);
        AuthenticationProcessor processor = flow.prepare(client, form);
        Verdict<String> verdict = flow.run(processor)
                .then(this::mayLogIn)
                .then(user -> membership(user, request))
                .then(membership -> new LoginToken(session, client, event).mint(processor, membership, policies));
        if (verdict instanceof Verdict.Refused<String>) {
            new AuthenticationSessionManager(session)
                    .removeAuthenticationSession(processor.getRealm(), processor.getAuthenticationSession(), false);
        }
        return verdict;
    }

    private Verdict<UserModel> mayLogIn(AuthenticationProcessor processor) {
        UserModel user = processor.getAuthenticationSession().getAuthenticatedUser();
        audit.owner(user);
        processor.evaluateRequiredActionTriggers();
        if (user.getRequiredActionsStream().findAny().isPresent()
                || !processor.getAuthenticationSession().getRequiredActions().isEmpty()) {
            return Verdict.refused(RefusalReason.RESOLVE_REQUIRED_ACTIONS);
        }
        return TokenManager.verifyConsentStillAvailable(session, user, client, null, PasswordGrantForm.SCOPE)
                ? Verdict.granted(user)
                : Verdict.refused(RefusalReason.LOGIN_CONSENT_MISSING);
    }

    private Verdict<Membership> membership(UserModel user, LoginRequest request) {
        return new Memberships(session)
                .forLoginAt(user, request.organization(), request.unit())
                .then(membership -> {
                    audit.membership(membership.organizationId(), membership.unitId());
                    return Verdict.granted(membership);
                });
    }
}
