package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What a realm says about its access passes. Its components are cached: asking costs no statement. */
public final class PassRules {

    private final RealmModel realm;

    private PassRules(RealmModel realm) {
        this.realm = realm;
    }

    /** The rules of the realm of this request. */
    public static PassRules of(KeycloakSession session) {
        return of(session.getContext().getRealm());
    }

    /** The rules of a realm. */
    public static PassRules of(RealmModel realm) {
        return new PassRules(realm);
    }

    /** The definition that holds; the built-in one where no other is effective. */
    public AccessPassDefinition effective() {
        return Definitions.effective(realm).orElse(AccessPassDefinition.BUILT_IN);
    }

    /**
     * The settings of a pass.
     *
     * @param classificationId the pass's, or null
     * @return the classification's settings, or the definition's; {@code PASS_CLASSIFICATION_UNKNOWN} if there is no such one
     */
    public Verdict<PassSettings> settings(String classificationId) {
        if (classificationId == null) {
            return Verdict.granted(effective().settings());
        }
        return classification(classificationId)
                .map(found -> Verdict.granted(found.settings()))
                .orElseGet(() -> Verdict.refused(RefusalReason.PASS_CLASSIFICATION_UNKNOWN));
    }

    /** One classification, by its id. */
    public Optional<Classification> classification(String id) {
        return RuleComponents.CLASSIFICATIONS.find(realm, id);
    }

    /** All classifications, by name. */
    public List<Classification> classifications() {
        return RuleComponents.CLASSIFICATIONS.all(realm);
    }
}
