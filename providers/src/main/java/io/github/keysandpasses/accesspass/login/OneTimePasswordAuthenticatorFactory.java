package io.github.keysandpasses.accesspass.login;

import java.util.List;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the {@link OneTimePasswordAuthenticator}. */
public final class OneTimePasswordAuthenticatorFactory extends PassAuthenticatorFactory {

    /** The id of the step in flows and realm files. */
    public static final String ID = "crm-one-time-password";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Access pass: one-time password";
    }

    @Override
    public String getHelpText() {
        return "Sends a code to the e-mail address or phone of the access pass, and asks for it. Needs a user, so it follows another step. In a direct grant: one_time_password.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new OneTimePasswordAuthenticator();
    }
}
