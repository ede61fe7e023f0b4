package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** The theme of the realm's Admin Console, which lays our pages over the stock one. A theme that somebody else chose stays. */
final class AdminThemePart implements Part {

    private static final String RESOURCE = "Realm setting";
    private static final String NAME = "Admin theme";
    private static final String THEME = "keys-and-passes";

    private final KeycloakSession session;
    private final RealmModel realm;

    AdminThemePart(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        return settings.adminTheme() ? List.of(plan()) : List.of();
    }

    private Step plan() {
        String chosen = realm.getAdminTheme();
        if (THEME.equals(chosen)) {
            return Step.keep(RESOURCE, NAME, "Already " + THEME + ".");
        }
        if (chosen != null && !chosen.isBlank()) {
            return Step.keep(RESOURCE, NAME, "Left at " + chosen + ": with parent=" + THEME + " it has our pages too.");
        }
        if (!session.theme().nameSet(Theme.Type.ADMIN).contains(THEME)) {
            return Step.problem(
                    RESOURCE,
                    NAME,
                    "The server has no theme " + THEME + ": put our theme jar beside the provider jar.");
        }
        return Step.change(RESOURCE, NAME, "Set to " + THEME + ": the console gets the page Web API keys.", () -> {
            realm.setAdminTheme(THEME);
            return List.of(Made.of(Made.Kind.ADMIN_THEME, realm.getId(), NAME));
        });
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return made.kind() == Made.Kind.ADMIN_THEME ? Optional.of(undo()) : Optional.empty();
    }

    private Step undo() {
        if (!THEME.equals(realm.getAdminTheme())) {
            return Step.gone(RESOURCE, NAME);
        }
        return Step.takeBack(
                RESOURCE, NAME, Action.CHANGE, "Set to nothing, as it was before.", () -> realm.setAdminTheme(null));
    }
}
