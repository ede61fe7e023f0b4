package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes Web API keys a credential type of Keycloak, so that its consoles show and delete them. */
final class WebApiKeyCredentialProvider implements CredentialProvider<CredentialModel> {

    private final KeycloakSession session;

    WebApiKeyCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return WebApiKeyCredential.TYPE;
    }

    /** Only the import of a realm file comes this way with success. */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, CredentialModel credential) {
        return new RealmFileKeys(session, realm).accept(user, credential);
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
    public CredentialMetadata getCredentialMetadata(CredentialModel credential, CredentialTypeMetadata type) {
        return new KeyInConsole(session).describe(credential);
    }

    /** Making one is offered only to those who can: where the realm's self-service is on. */
    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return CredentialTypeMetadata.builder()
                .createAction(offersCreation(context.getUser()) ? SelfService.ACTION_ID : null)
                .type(getType())
                .category(CredentialTypeMetadata.Category.PASSWORDLESS)
                .displayName("web-api-key-display-name")
                .helpText("web-api-key-help-text")
                .removeable(true)
                .build(session);
    }

    private boolean offersCreation(UserModel person) {
        RealmModel realm = session.getContext().getRealm();
        return person != null && SelfService.permits(realm, person) instanceof Verdict.Granted<UserModel>;
    }
}
