package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.lifecycle.AccessPassCredential;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the {@link ChangePassCodeAction}. Its one setting is Keycloak's own: how old a login may be that an app starts it from. */
public final class ChangePassCodeActionFactory implements RequiredActionFactory {

    private static final RequiredActionProvider INSTANCE = new ChangePassCodeAction();

    @Override
    public String getId() {
        return AccessPassCredential.CHANGE_ACTION;
    }

    @Override
    public String getDisplayText() {
        return "Change the pass code of an access pass";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return INSTANCE;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
