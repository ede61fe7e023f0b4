package io.github.keysandpasses.component;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/**
 * A component of which a realm has one or none.
 *
 * @param type its type; in realm files, so it cannot change
 * @param providerId the id of the provider factory that checks it
 * @param name its name in realm files
 */
public record RealmComponent(String type, String providerId, String name) {

    /** The realm's component, if it has one. */
    public Optional<ComponentModel> find(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), type).findFirst();
    }

    /** Writes the settings, which must have no fault, over those that are there. */
    public void write(RealmModel realm, MultivaluedHashMap<String, String> config) {
        Optional<ComponentModel> present = find(realm);
        ComponentModel component = present.orElseGet(() -> fresh(realm));
        component.setConfig(config);
        if (present.isPresent()) {
            realm.updateComponent(component);
        } else {
            realm.addComponentModel(component);
        }
    }

    /** Its id follows from the realm's, so that of two first writings at once the database lets only one be. */
    private ComponentModel fresh(RealmModel realm) {
        ComponentModel component = new ComponentModel();
        component.setId(UUID.nameUUIDFromBytes((type + " " + realm.getId()).getBytes(StandardCharsets.UTF_8))
                .toString());
        component.setName(name);
        component.setParentId(realm.getId());
        component.setProviderType(type);
        component.setProviderId(providerId);
        return component;
    }
}
