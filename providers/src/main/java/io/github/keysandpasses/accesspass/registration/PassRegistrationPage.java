package io.github.keysandpasses.accesspass.registration;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.FormAuthenticator;
import org.keycloak.authentication.FormContext;
import org.keycloak.common.VerificationException;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.messages.Messages;

/**
 * The page on which customers register: the realm's user profile as on Keycloak's own page, and the fields of the access pass. A page
 * of its own, because Keycloak's has no place for further fields.
 */
final class PassRegistrationPage implements FormAuthenticator {

    private static final String PAGE = "crm-registration.ftl";

    @Override
    public Response render(FormContext context, LoginFormsProvider form) {
        MultivaluedMap<String, String> filledIn =
                new MultivaluedHashMap<>(context.getHttpRequest().getDecodedFormParameters());
        Optional<Invitation> invitation;
        try {
            invitation = Invitation.of(context);
        } catch (VerificationException e) {
            return expired(form);
        }
        if (invitation.isPresent() && invitation.get().organization().isEmpty()) {
            return expired(form);
        }
        invitation.ifPresent(open -> invite(open, form, filledIn));
        hint(context, filledIn);
        return form.setAttribute("profile", new CustomerProfile(filledIn, context.getSession()))
                .setAttribute(
                        "typedIdentifier",
                        Optional.ofNullable(filledIn.getFirst(RegistrationFields.IDENTIFIER))
                                .orElse(""))
                .createForm(PAGE);
    }

    private static void invite(Invitation open, LoginFormsProvider form, MultivaluedMap<String, String> filledIn) {
        form.setAttribute("messageHeader", Messages.REGISTER_ORGANIZATION_MEMBER);
        form.setAttribute(
                OrganizationModel.ORGANIZATION_NAME_ATTRIBUTE,
                open.organization().orElse(""));
        fill(filledIn, UserModel.EMAIL, open.email());
    }

    /** What the app knows already, nobody types again. */
    private static void hint(FormContext context, MultivaluedMap<String, String> filledIn) {
        String hint = context.getAuthenticationSession().getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        if (hint != null && !hint.isEmpty()) {
            fill(filledIn, hint.indexOf('@') < 0 ? RegistrationFields.IDENTIFIER : UserModel.EMAIL, hint);
        }
    }

    private static void fill(MultivaluedMap<String, String> filledIn, String field, String value) {
        String there = filledIn.getFirst(field);
        if (there == null || there.isBlank()) {
            filledIn.putSingle(field, value);
        }
    }

    private static Response expired(LoginFormsProvider form) {
        return form.setError(Messages.EXPIRED_ACTION).createErrorPage(Response.Status.BAD_REQUEST);
    }

    @Override
    public void close() {}
}
