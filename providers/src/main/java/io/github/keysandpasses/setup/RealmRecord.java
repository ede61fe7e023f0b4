package io.github.keysandpasses.setup;

import io.github.keysandpasses.names.RealmNames;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The one component of a realm that records its set-up. Keycloak caches it, and takes it along when it exports the realm. */
final class RealmRecord {

    /** Set while set-up itself writes: nobody else may say what set-up has made, because its undoing deletes that. */
    private static final String WRITING = RealmRecord.class.getName() + ".writing";

    private final KeycloakSession session;
    private final RealmModel realm;

    RealmRecord(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether set-up itself is writing the record just now. */
    static boolean isBeingWritten(KeycloakSession session) {
        return session.getAttribute(WRITING) != null;
    }

    static SetupRecord read(ComponentModel component) {
        return SetupRecord.from(component.getConfig(), RealmNames.of(component));
    }

    Optional<SetupRecord> find() {
        return component().map(RealmRecord::read);
    }

    void write(SetupRecord written) {
        Optional<ComponentModel> present = component();
        ComponentModel component = present.orElseGet(this::fresh);
        component.setConfig(written.toConfig());
        writing(() -> {
            if (present.isPresent()) {
                realm.updateComponent(component);
            } else {
                realm.addComponentModel(component);
            }
        });
    }

    void remove() {
        component().ifPresent(realm::removeComponent);
    }

    private Optional<ComponentModel> component() {
        return realm.getComponentsStream(realm.getId(), RealmNames.COMPONENT_TYPE)
                .findFirst();
    }

    /** Its id follows from the realm's, so that of two first set-ups at the same moment the database lets only one be. */
    private ComponentModel fresh() {
        ComponentModel component = new ComponentModel();
        component.setId(UUID.nameUUIDFromBytes(
                        (RealmNames.COMPONENT_TYPE + " " + realm.getId()).getBytes(StandardCharsets.UTF_8))
                .toString());
        component.setName("Keys & Passes set-up");
        component.setParentId(realm.getId());
        component.setProviderType(RealmNames.COMPONENT_TYPE);
        component.setProviderId(RealmSetupProviderFactory.ID);
        return component;
    }

    private void writing(Runnable work) {
        session.setAttribute(WRITING, true);
        try {
            work.run();
        } finally {
            session.removeAttribute(WRITING);
        }
    }
}
