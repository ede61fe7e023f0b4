package io.github.keysandpasses.accesspass.definition;

import org.keycloak.provider.Provider;

/** Nothing runs here: classifications are read from their components. */
public interface ClassificationProvider extends Provider {}
