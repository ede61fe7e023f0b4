package io.github.keysandpasses.webapikey.portability;

import org.keycloak.provider.Provider;

/** Nothing to ask for: documents are applied by the factory, at the server's start. */
public interface DocumentFilesProvider extends Provider {}
