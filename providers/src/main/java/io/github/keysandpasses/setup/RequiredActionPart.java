package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import io.github.keysandpasses.token.RequestedUnit;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** The required action that keeps the requested unit of each login apart. */
final class RequiredActionPart implements Part {

    private static final String RESOURCE = "Required action";
    private static final String ID = RequestedUnit.ACTION_ID;

    private final RealmModel realm;

    RequiredActionPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ID);
        if (action == null) {
            return List.of(Step.create(RESOURCE, ID, "Keeps the requested unit of each login apart.", this::create));
        }
        if (action.isEnabled()) {
            return List.of(Step.keep(RESOURCE, ID, "Already registered and enabled."));
        }
        return List.of(Step.change(RESOURCE, ID, "Enabled; it was registered.", () -> {
            action.setEnabled(true);
            realm.updateRequiredActionProvider(action);
            return List.of(Made.of(Made.Kind.REQUIRED_ACTION_SWITCH, action.getId(), ID));
        }));
    }

    private List<Made> create() {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(ID);
        action.setName("Keep the requested unit of each login apart");
        action.setProviderId(ID);
        action.setEnabled(true);
        action.setDefaultAction(false);
        action.setPriority(realm.getRequiredActionProvidersStream()
                        .mapToInt(RequiredActionProviderModel::getPriority)
                        .max()
                        .orElse(0)
                + 1);
        return List.of(Made.of(
                Made.Kind.REQUIRED_ACTION,
                realm.addRequiredActionProvider(action).getId(),
                ID));
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return switch (made.kind()) {
            case REQUIRED_ACTION -> Optional.of(undoAction(made));
            case REQUIRED_ACTION_SWITCH -> Optional.of(undoSwitch(made));
            default -> Optional.empty();
        };
    }

    private Step undoAction(Made made) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderById(made.id());
        return action == null
                ? Step.gone(RESOURCE, ID)
                : Step.takeBack(
                        RESOURCE, ID, Action.DELETE, "Removed.", () -> realm.removeRequiredActionProvider(action));
    }

    private Step undoSwitch(Made made) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderById(made.id());
        if (action == null || !action.isEnabled()) {
            return Step.gone(RESOURCE, ID);
        }
        return Step.takeBack(RESOURCE, ID, Action.CHANGE, "Disabled, as it was before.", () -> {
            action.setEnabled(false);
            realm.updateRequiredActionProvider(action);
        });
    }
}
