package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** A required action of ours, registered and enabled. Whether it ever does something is for others to decide. */
final class RequiredActionPart implements Part {

    private static final String RESOURCE = "Required action";

    private final RealmModel realm;
    private final String id;
    private final String name;
    private final String purpose;
    private final String before;
    private final Predicate<SetupSettings> wanted;

    /**
     * The part for one required action.
     *
     * @param id its id, which is its alias
     * @param name what admins read in the console
     * @param purpose what the report says it is for
     */
    RequiredActionPart(RealmModel realm, String id, String name, String purpose) {
        this(realm, id, name, purpose, null, settings -> true);
    }

    /**
     * The part for one required action that not every realm wants.
     *
     * @param before the alias of the action it is asked before, or null
     * @param wanted for which settings
     */
    RequiredActionPart(
            RealmModel realm, String id, String name, String purpose, String before, Predicate<SetupSettings> wanted) {
        this.realm = realm;
        this.id = id;
        this.name = name;
        this.purpose = purpose;
        this.before = before;
        this.wanted = wanted;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        return wanted.test(settings) ? plan() : List.of();
    }

    private List<Step> plan() {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(id);
        if (action == null) {
            return List.of(Step.create(RESOURCE, id, purpose, this::create));
        }
        if (action.isEnabled()) {
            return List.of(Step.keep(RESOURCE, id, "Already registered and enabled."));
        }
        return List.of(Step.change(RESOURCE, id, "Enabled; it was registered.", () -> {
            action.setEnabled(true);
            realm.updateRequiredActionProvider(action);
            return List.of(Made.of(Made.Kind.REQUIRED_ACTION_SWITCH, action.getId(), id));
        }));
    }

    private List<Made> create() {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(id);
        action.setName(name);
        action.setProviderId(id);
        action.setEnabled(true);
        action.setDefaultAction(false);
        action.setPriority(priority());
        return List.of(Made.of(
                Made.Kind.REQUIRED_ACTION,
                realm.addRequiredActionProvider(action).getId(),
                id));
    }

    /** Before the one it is asked before, else after all others. */
    private int priority() {
        RequiredActionProviderModel later = before == null ? null : realm.getRequiredActionProviderByAlias(before);
        return later != null
                ? later.getPriority() - 1
                : realm.getRequiredActionProvidersStream()
                                .mapToInt(RequiredActionProviderModel::getPriority)
                                .max()
                                .orElse(0)
                        + 1;
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        if (!made.name().equals(id)) {
            return Optional.empty();
        }
        return switch (made.kind()) {
            case REQUIRED_ACTION -> Optional.of(undoAction(made));
            case REQUIRED_ACTION_SWITCH -> Optional.of(undoSwitch(made));
            default -> Optional.empty();
        };
    }

    private Step undoAction(Made made) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderById(made.id());
        return action == null
                ? Step.gone(RESOURCE, id)
                : Step.takeBack(
                        RESOURCE, id, Action.DELETE, "Removed.", () -> realm.removeRequiredActionProvider(action));
    }

    private Step undoSwitch(Made made) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderById(made.id());
        if (action == null || !action.isEnabled()) {
            return Step.gone(RESOURCE, id);
        }
        return Step.takeBack(RESOURCE, id, Action.CHANGE, "Disabled, as it was before.", () -> {
            action.setEnabled(false);
            realm.updateRequiredActionProvider(action);
        });
    }
}
