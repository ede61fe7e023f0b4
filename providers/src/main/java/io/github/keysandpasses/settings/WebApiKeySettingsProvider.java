package io.github.keysandpasses.settings;

import org.keycloak.provider.Provider;

/** Nothing runs here: the settings are read from their component. */
public interface WebApiKeySettingsProvider extends Provider {}
