package io.github.keysandpasses.accesspass.login;

import java.util.List;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the {@link IdentifierPassCodeAuthenticator}. */
public final class IdentifierPassCodeAuthenticatorFactory extends PassAuthenticatorFactory {

    /** The id of the step in flows and realm files. */
    public static final String ID = "crm-identifier-pass-code";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Access pass: identifier and pass code";
    }

    @Override
    public String getHelpText() {
        return "Asks for the identifier and the pass code of an access pass, on one page or two. In a direct grant: username and pass_code.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return IdentifierPassCodeSettings.properties();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new IdentifierPassCodeAuthenticator();
    }
}
