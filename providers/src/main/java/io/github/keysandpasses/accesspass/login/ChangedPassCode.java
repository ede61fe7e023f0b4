package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.lifecycle.AccessPassCredential;
import io.github.keysandpasses.accesspass.notice.PassNotices;
import io.github.keysandpasses.audit.Details;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventType;

/** Says that a pass has another pass code: to its owner, in an event, and to whoever asked the owner for another one. */
final class ChangedPassCode {

    private final AuthenticationFlowContext context;

    ChangedPassCode(AuthenticationFlowContext context) {
        this.context = context;
    }

    void report(AccessPass pass) {
        PassNotices.ofCustomer(context.getSession()).passCodeChanged(pass);
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(pass.ownerId())
                .detail(org.keycloak.events.Details.CREDENTIAL_TYPE, AccessPassCredential.TYPE)
                .detail(Details.PASS_NUMBER, pass.number())
                .success();
        context.getSession()
                .users()
                .getUserById(context.getRealm(), pass.ownerId())
                .removeRequiredAction(AccessPassCredential.CHANGE_ACTION);
    }
}
