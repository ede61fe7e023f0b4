package io.github.keysandpasses.setup;

import org.keycloak.provider.Provider;

/** The type of the component that records a realm's set-up. The component holds values; there is nothing to call. */
public interface RealmSetupProvider extends Provider {}
