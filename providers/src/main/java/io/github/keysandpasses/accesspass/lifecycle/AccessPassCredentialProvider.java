package io.github.keysandpasses.accesspass.lifecycle;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes access passes a credential type of Keycloak, so that its consoles show and delete them. */
final class AccessPassCredentialProvider implements CredentialProvider<CredentialModel> {

    private final KeycloakSession session;

    AccessPassCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return AccessPassCredential.TYPE;
    }

    /** Passes are made by our admin REST API and by registration only: a credential alone would open nothing, and confuse. */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, CredentialModel credential) {
        throw new ModelException("Access passes cannot be made as credentials");
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    /** A copy: what shows credentials takes the secret part out of the one it gets, which may be the one in Keycloak's cache. */
    @Override
    public CredentialModel getCredentialFromModel(CredentialModel model) {
        return model.shallowClone();
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
                .displayName("access-pass-display-name")
                .helpText("access-pass-help-text")
                .removeable(true)
                .updateAction(canChange(context.getUser()) ? AccessPassCredential.CHANGE_ACTION : null)
                .build(session);
    }

    /** To whom nothing is offered Keycloak does not list the type at all: most people have no pass, and nothing asks the database. */
    private boolean canChange(UserModel user) {
        return user != null
                && user.credentialManager()
                        .getStoredCredentialsByTypeStream(getType())
                        .findAny()
                        .isPresent()
                && new AccessPasses(session)
                        .ofOwner(user).stream().anyMatch(pass -> pass.isEffective() && pass.identifier() != null);
    }
}
