package io.github.keysandpasses.accesspass.definition;

import org.keycloak.provider.Provider;

/** Nothing runs here: definitions are read from their components. */
public interface AccessPassDefinitionProvider extends Provider {}
