package io.github.keysandpasses.webapikey.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.authentication.ClientAuthenticator;
import org.keycloak.authentication.ClientAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the {@link ClientKeyAuthenticator}, and describes it to the console: client, tab <em>Credentials</em>. */
public final class ClientKeyAuthenticatorFactory implements ClientAuthenticatorFactory {

    /** The id, which clients carry as their authenticator. */
    public static final String ID = "crm-web-api-key";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ClientAuthenticator create() {
        return new ClientKeyAuthenticator();
    }

    @Override
    public ClientAuthenticator create(KeycloakSession session) {
        return create();
    }

    @Override
    public String getDisplayType() {
        return "Web API key of the service account";
    }

    @Override
    public String getHelpText() {
        return "The client presents one of the Web API keys of its service account as its client secret";
    }

    /**
     * None, though clients use {@code client_secret_basic} and {@code client_secret_post}: Keycloak takes the first authenticator
     * that knows a method for every client that registers itself with that method.
     */
    @Override
    public Set<String> getProtocolAuthenticatorMethods(String loginProtocol) {
        return Set.of();
    }

    /** For {@code keycloak.json}: nobody knows a key but who was shown it. */
    @Override
    public Map<String, Object> getAdapterConfiguration(KeycloakSession session, ClientModel client) {
        return Map.of();
    }

    @Override
    public AuthenticationExecutionModel.Requirement[] getRequirementChoices() {
        return REQUIREMENT_CHOICES.clone();
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
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public List<ProviderConfigProperty> getConfigPropertiesPerClient() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
