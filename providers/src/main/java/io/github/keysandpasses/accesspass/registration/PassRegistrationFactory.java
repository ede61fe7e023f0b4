package io.github.keysandpasses.accesspass.registration;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the {@link PassRegistration}. */
public final class PassRegistrationFactory implements FormActionFactory {

    /** The id of the form action. */
    public static final String ID = "crm-access-pass-registration";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Access pass of the new customer";
    }

    @Override
    public String getHelpText() {
        return "Makes an access pass for whoever registers, by the realm's effective Definition. Put it after"
                + " Registration User Profile Creation, into a form of the registration page for access passes.";
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return new PassRegistration(session);
    }

    @Override
    public String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return RegistrationSettings.properties();
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
