package io.github.keysandpasses.webapikey.lifecycle;

import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the {@link WebApiKeyCredentialProvider}. */
public final class WebApiKeyCredentialProviderFactory
        implements CredentialProviderFactory<WebApiKeyCredentialProvider> {

    @Override
    public String getId() {
        return WebApiKeyCredential.TYPE;
    }

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new WebApiKeyCredentialProvider(session);
    }
}
