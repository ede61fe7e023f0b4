package io.github.keysandpasses.accesspass.registration;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.userprofile.UserProfile;

/**
 * Keycloak's own form action that makes a user, for people who have no user name: they are called what they log in with. The user
 * profile, invitations to organisations, events and all else are Keycloak's.
 */
public final class CustomerCreationFactory extends RegistrationUserCreation {

    /** The id of the form action. */
    public static final String ID = "crm-customer-creation";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Customer without a user name";
    }

    @Override
    public String getHelpText() {
        return "Registration User Profile Creation for people with an access pass: it asks for no user name, which becomes"
                + " the identifier of the pass. This action must be first.";
    }

    @Override
    public UserProfile getOrCreateUserProfile(FormContext context, MultivaluedMap<String, String> filledIn) {
        MultivaluedMap<String, String> named = new MultivaluedHashMap<>();
        named.putAll(filledIn);
        named.keySet().removeAll(RegistrationForm.SECRETS);
        named.remove(RegistrationFields.IDENTIFIER);
        named.putSingle(UserModel.USERNAME, username(context, filledIn));
        return super.getOrCreateUserProfile(context, named);
    }

    /** The identifier; the e-mail address where that is generated or missing; else a name nobody needs to know. */
    private static String username(FormContext context, MultivaluedMap<String, String> filledIn) {
        PassSettings rules = PassRules.of(context.getSession()).effective().settings();
        RegistrationForm form = RegistrationForm.of(filledIn, RegistrationFields.of(rules));
        if (!rules.identifier().automatic()
                && Identifier.parse(form.identifier(), rules.identifier())
                        instanceof Verdict.Granted<Identifier> identifier) {
            return identifier.value().text();
        }
        String email = filledIn.getFirst(UserModel.EMAIL);
        return email == null || email.isBlank() ? KeycloakModelUtils.generateId() : email.strip();
    }
}
