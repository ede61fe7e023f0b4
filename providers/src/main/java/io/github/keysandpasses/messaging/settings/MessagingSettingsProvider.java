package io.github.keysandpasses.messaging.settings;

import org.keycloak.provider.Provider;

/** Nothing runs here: the settings are read from their component. */
public interface MessagingSettingsProvider extends Provider {}
