package io.github.keysandpasses.accesspass.lifecycle;

import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the {@link AccessPassCredentialProvider}. */
public final class AccessPassCredentialProviderFactory
        implements CredentialProviderFactory<AccessPassCredentialProvider> {

    @Override
    public String getId() {
        return AccessPassCredential.TYPE;
    }

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new AccessPassCredentialProvider(session);
    }
}
