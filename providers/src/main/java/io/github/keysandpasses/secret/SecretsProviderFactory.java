package io.github.keysandpasses.secret;

import org.keycloak.provider.ProviderFactory;

/** Makes the one {@link SecretsProvider} of the server. */
public interface SecretsProviderFactory extends ProviderFactory<SecretsProvider> {}
