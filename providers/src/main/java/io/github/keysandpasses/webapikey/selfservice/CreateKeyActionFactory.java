package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.webapikey.lifecycle.SelfService;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Makes the {@link CreateKeyAction}. */
public final class CreateKeyActionFactory implements RequiredActionFactory {

    @Override
    public String getId() {
        return SelfService.ACTION_ID;
    }

    @Override
    public String getDisplayText() {
        return "Make a Web API key of one's own";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new CreateKeyAction(session);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(Constants.MAX_AUTH_AGE_KEY)
                .label("Maximum Age of Authentication")
                .helpText("How many seconds after a login a person can make a Web API key without logging in again."
                        + " 0: they log in each time, with their second factor if they have one.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(Integer.toString(FreshLogin.USUAL_MAX_AGE_SECONDS))
                .add()
                .build();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
