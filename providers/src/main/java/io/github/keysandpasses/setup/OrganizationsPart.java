package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/** Organizations switched on in the realm: the CRM's organisations and units are Keycloak's. */
final class OrganizationsPart implements Part {

    private static final String RESOURCE = "Realm setting";
    private static final String NAME = "Organizations";

    private final KeycloakSession session;
    private final RealmModel realm;

    OrganizationsPart(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        if (!Profile.isFeatureEnabled(Profile.Feature.ORGANIZATION)) {
            return List.of(Step.problem(
                    RESOURCE, NAME, "The server runs without its feature 'organization': start it with that feature."));
        }
        if (realm.isOrganizationsEnabled()) {
            return List.of(Step.keep(RESOURCE, NAME, "Already switched on."));
        }
        return List.of(Step.change(RESOURCE, NAME, "Switched on: organisations and units live there.", () -> {
            realm.setOrganizationsEnabled(true);
            return List.of(Made.of(Made.Kind.ORGANIZATIONS, realm.getId(), NAME));
        }));
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return made.kind() == Made.Kind.ORGANIZATIONS ? Optional.of(undo()) : Optional.empty();
    }

    private Step undo() {
        if (!realm.isOrganizationsEnabled()) {
            return Step.gone(RESOURCE, NAME);
        }
        if (session.getProvider(OrganizationProvider.class).count() > 0) {
            return Step.keep(RESOURCE, NAME, "Left switched on: the realm has organisations.");
        }
        return Step.takeBack(
                RESOURCE,
                NAME,
                Action.CHANGE,
                "Switched off, as it was before.",
                () -> realm.setOrganizationsEnabled(false));
    }
}
