package io.github.keysandpasses.accesspass.verification;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** Makes the {@link VerificationCodeAction}. */
public final class VerificationCodeActionFactory implements RequiredActionFactory {

    /** The id of the required action. */
    public static final String ID = "crm-verification-code";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Verify an access pass by a code";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new VerificationCodeAction(session);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Stream.concat(MAX_AUTH_AGE_CONFIG_PROPERTIES.stream(), VerificationSettings.properties().stream())
                .toList();
    }

    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        RequiredActionFactory.super.validateConfig(session, realm, model);
        try {
            VerificationSettings.of(model);
        } catch (IllegalArgumentException e) {
            String setting = e.getMessage().split(" ", 2)[0];
            throw new ValidationException(new ValidationError(ID, setting, "error-invalid-value"));
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
