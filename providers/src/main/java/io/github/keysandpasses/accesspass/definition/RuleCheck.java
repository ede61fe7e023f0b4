package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.NamedRule;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.function.Function;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.RealmModel;

/** Checks a component that is to be stored, whoever wants it: our admin REST API, a realm file, Keycloak's components endpoint. */
final class RuleCheck {

    private RuleCheck() {}

    /**
     * Reads what the component says.
     *
     * @throws ComponentValidationException naming what is wrong
     */
    static <T extends NamedRule> T read(
            RealmModel realm, ComponentModel component, RuleComponents<T> all, Function<ComponentModel, T> reading) {
        if (component.getParentId() != null && !component.getParentId().equals(realm.getId())) {
            throw new ComponentValidationException("parentId must be the realm: nothing is read elsewhere");
        }
        T rule = readable(component, reading);
        if (all.isNameTaken(realm, rule)) {
            throw new ComponentValidationException(RefusalReason.PASS_RULE_NAME_TAKEN.callerText());
        }
        if (all.isCodeTaken(realm, rule)) {
            throw new ComponentValidationException(RefusalReason.PASS_RULE_CODE_TAKEN.callerText());
        }
        return rule;
    }

    private static <T> T readable(ComponentModel component, Function<ComponentModel, T> reading) {
        try {
            return reading.apply(component);
        } catch (IllegalArgumentException e) {
            throw new ComponentValidationException(e.getMessage());
        }
    }
}
