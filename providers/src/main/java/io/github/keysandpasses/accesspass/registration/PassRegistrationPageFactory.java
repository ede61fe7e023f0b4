package io.github.keysandpasses.accesspass.registration;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.FormAuthenticator;
import org.keycloak.authentication.FormAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the {@link PassRegistrationPage}. */
public final class PassRegistrationPageFactory implements FormAuthenticatorFactory {

    /** The id of the page. */
    public static final String ID = "crm-registration-page";

    private static final FormAuthenticator INSTANCE = new PassRegistrationPage();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Registration page for access passes";
    }

    @Override
    public String getHelpText() {
        return "The page on which customers register for an access pass: the realm's user profile and the pass.";
    }

    @Override
    public FormAuthenticator create(KeycloakSession session) {
        return INSTANCE;
    }

    @Override
    public String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
