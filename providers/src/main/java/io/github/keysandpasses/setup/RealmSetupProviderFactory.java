package io.github.keysandpasses.setup;

import io.github.keysandpasses.names.RealmNames;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Checks the record of a realm's set-up, and sets a realm up whose file brings a record that was not carried out yet.
 *
 * <p>Only set-up itself and an imported realm file may write it: its undoing deletes what it says set-up made, so whoever could
 * write it at the components' endpoint could have another admin delete anything.
 */
public final class RealmSetupProviderFactory implements ComponentFactory<RealmSetupProvider, RealmSetupProvider> {

    /** The provider id in realm files. */
    public static final String ID = "crm-realm-setup";

    private static final String NOT_BY_HAND =
            "The record of a realm set-up is written only by POST /admin/realms/<realm>/keys-and-passes/setup";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public RealmSetupProvider create(KeycloakSession session, ComponentModel model) {
        return () -> {};
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        if (RealmRecord.isBeingWritten(session)) {
            return;
        }
        boolean present = realm.getComponentsStream(realm.getId(), RealmNames.COMPONENT_TYPE)
                .findAny()
                .isPresent();
        // A component of another type must not be made into a record either.
        boolean converted = model.getId() != null && realm.getComponent(model.getId()) != null;
        if (present || converted) {
            throw new ComponentValidationException(NOT_BY_HAND);
        }
        try {
            RealmRecord.read(model);
        } catch (IllegalArgumentException e) {
            throw new ComponentValidationException("The record of the realm set-up is unreadable: " + e.getMessage());
        }
    }

    /** Keycloak calls this for components that are added one by one, not for those of an imported realm. */
    @Override
    public void onCreate(KeycloakSession session, RealmModel realm, ComponentModel model) {
        if (!RealmRecord.isBeingWritten(session)) {
            throw new ComponentValidationException(NOT_BY_HAND);
        }
    }

    @Override
    public void onUpdate(KeycloakSession session, RealmModel realm, ComponentModel before, ComponentModel after) {
        onCreate(session, realm, after);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmPostCreateEvent created) {
                RealmFileSetup.run(created.getKeycloakSession(), created.getCreatedRealm());
            }
        });
    }

    @Override
    public String getHelpText() {
        return "Which names are in force in the realm, and what set-up made.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return SetupRecord.KEYS.stream()
                .map(key -> new ProviderConfigProperty(
                        key, key, null, ProviderConfigProperty.MULTIVALUED_STRING_TYPE, null))
                .toList();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void close() {}
}
