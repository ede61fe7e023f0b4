package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.webapikey.lifecycle.SelfService;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyCredential;
import java.util.List;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Makes the {@link KeyListAuthenticator}, and tells the Account Console, by its category, whether Web API keys are listed: where
 * the realm's self-service is on.
 */
public final class KeyListAuthenticatorFactory implements AuthenticatorFactory {

    private static final Authenticator INSTANCE = new KeyListAuthenticator();

    @Override
    public String getId() {
        return SelfService.AUTHENTICATOR_ID;
    }

    @Override
    public String getDisplayType() {
        return "List Web API keys in the Account Console";
    }

    @Override
    public String getHelpText() {
        return "Lets nobody in. It makes the Account Console list people's Web API keys, and is no step of a login:"
                + " leave it in a flow that nothing uses.";
    }

    /** None that holds everywhere: see the optional ones. */
    @Override
    public String getReferenceCategory() {
        return null;
    }

    @Override
    public Set<String> getOptionalReferenceCategories(KeycloakSession session) {
        return SelfService.isOn(session.getContext().getRealm()) ? Set.of(WebApiKeyCredential.TYPE) : Set.of();
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return INSTANCE;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
