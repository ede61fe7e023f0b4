package io.github.keysandpasses.webapikey.use;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link KeyUseProvider}s. */
public interface KeyUseProviderFactory extends ProviderFactory<KeyUseProvider> {}
