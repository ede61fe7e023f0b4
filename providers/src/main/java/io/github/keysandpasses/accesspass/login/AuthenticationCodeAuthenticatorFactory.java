package io.github.keysandpasses.accesspass.login;

import java.util.List;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the {@link AuthenticationCodeAuthenticator}. */
public final class AuthenticationCodeAuthenticatorFactory extends PassAuthenticatorFactory {

    /** The id of the step in flows and realm files. */
    public static final String ID = "crm-authentication-code";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Access pass: authentication code";
    }

    @Override
    public String getHelpText() {
        return "Asks for the authentication code of an access pass. One of less than 64 bits is good after another step only. In a direct grant: authentication_code.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return AuthenticationCodeSettings.properties();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new AuthenticationCodeAuthenticator();
    }
}
