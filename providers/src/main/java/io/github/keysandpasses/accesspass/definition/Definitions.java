package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The definitions of a realm, to be managed. At most one is effective. */
public final class Definitions {

    private final RealmModel realm;
    private final RuleComponents<AccessPassDefinition> components = RuleComponents.DEFINITIONS;

    private Definitions(RealmModel realm) {
        this.realm = realm;
    }

    /** Those of the realm of this request, to look at. */
    public static Definitions of(KeycloakSession session) {
        return new Definitions(session.getContext().getRealm());
    }

    /** The same to change them: whoever else changes rules of the realm waits until the request's transaction ends. */
    public static Definitions toChange(KeycloakSession session) {
        RealmLock.take(session, session.getContext().getRealm());
        return of(session);
    }

    /** The definition that holds, if the realm has one. */
    static Optional<AccessPassDefinition> effective(RealmModel realm) {
        return flagged(realm).stream().min(Comparator.comparing(AccessPassDefinition::id));
    }

    /**
     * Those that are marked. There are two if Keycloak's own endpoint marked two at the same moment; every node then takes the same
     * one, and the other counts as not effective.
     */
    private static List<AccessPassDefinition> flagged(RealmModel realm) {
        return RuleComponents.DEFINITIONS.all(realm).stream()
                .filter(AccessPassDefinition::effective)
                .toList();
    }

    /** All definitions, by name. */
    public List<AccessPassDefinition> all() {
        Optional<String> effective = effectiveId();
        return components.all(realm).stream()
                .map(one -> asItHolds(one, effective))
                .toList();
    }

    /** One definition, or {@code PASS_DEFINITION_NOT_FOUND}. */
    public Verdict<AccessPassDefinition> find(String id) {
        return components
                .find(realm, id)
                .map(found -> Verdict.granted(asItHolds(found, effectiveId())))
                .orElseGet(() -> Verdict.refused(RefusalReason.PASS_DEFINITION_NOT_FOUND));
    }

    /** Stores a new definition, which is not effective and has no fault. */
    public Verdict<AccessPassDefinition> create(AccessPassDefinition wanted) {
        return unique(wanted).then(free -> Verdict.granted(components.add(realm, free.withEffective(false))));
    }

    /** Stores another state of a definition, which is as effective as it was and has no fault. */
    public Verdict<AccessPassDefinition> update(AccessPassDefinition wanted) {
        return find(wanted.id()).then(present -> unique(wanted)).then(free -> {
            components.update(realm, free);
            return find(free.id());
        });
    }

    /** Makes a definition the effective one; whichever was is no longer. */
    public Verdict<AccessPassDefinition> setEffective(String id) {
        return find(id).then(found -> {
            flagged(realm).forEach(other -> components.update(realm, other.withEffective(false)));
            components.update(realm, found.withEffective(true));
            return find(id);
        });
    }

    /** Makes a definition not effective. If it was the effective one, the built-in definition holds. */
    public Verdict<AccessPassDefinition> setNotEffective(String id) {
        return find(id).then(found -> {
            if (found.effective()) {
                flagged(realm).forEach(other -> components.update(realm, other.withEffective(false)));
            }
            return find(id);
        });
    }

    /** Deletes a definition, unless it is effective. */
    public Verdict<AccessPassDefinition> delete(String id) {
        return find(id).then(found -> {
            if (found.effective()) {
                return Verdict.refused(RefusalReason.PASS_DEFINITION_EFFECTIVE);
            }
            components.remove(realm, id);
            return Verdict.granted(found);
        });
    }

    private Verdict<AccessPassDefinition> unique(AccessPassDefinition wanted) {
        if (components.isNameTaken(realm, wanted)) {
            return Verdict.refused(RefusalReason.PASS_RULE_NAME_TAKEN);
        }
        return components.isCodeTaken(realm, wanted)
                ? Verdict.refused(RefusalReason.PASS_RULE_CODE_TAKEN)
                : Verdict.granted(wanted);
    }

    private Optional<String> effectiveId() {
        return effective(realm).map(AccessPassDefinition::id);
    }

    private static AccessPassDefinition asItHolds(AccessPassDefinition stored, Optional<String> effectiveId) {
        return stored.withEffective(effectiveId.filter(stored.id()::equals).isPresent());
    }
}
