package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.lifecycle.AccessPassCredential;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.PasswordCredentialModel;

/** What the factories of the three steps have in common. */
abstract class PassAuthenticatorFactory implements AuthenticatorFactory {

    /**
     * The category of passwords: Keycloak's brute-force protector counts those alone, but for {@code otp}, whose limit locks a user
     * for good.
     */
    @Override
    public final String getReferenceCategory() {
        return PasswordCredentialModel.TYPE;
    }

    /** Where one of the steps is in a flow, the Account Console lists people's passes. */
    @Override
    public final Set<String> getOptionalReferenceCategories(KeycloakSession session) {
        return Set.of(AccessPassCredential.TYPE);
    }

    @Override
    public final Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    /** Also without settings of ours: here an admin gives the step its {@code amr} value. */
    @Override
    public final boolean isConfigurable() {
        return true;
    }

    /** Passes are given to people; nobody sets one up by logging in. */
    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
