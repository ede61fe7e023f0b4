package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The classifications of a realm, to be managed. */
public final class Classifications {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RuleComponents<Classification> components = RuleComponents.CLASSIFICATIONS;

    private Classifications(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Those of the realm of this request, to look at. */
    public static Classifications of(KeycloakSession session) {
        return new Classifications(session);
    }

    /** The same to change them: whoever else changes rules of the realm waits until the request's transaction ends. */
    public static Classifications toChange(KeycloakSession session) {
        RealmLock.take(session, session.getContext().getRealm());
        return of(session);
    }

    /** All classifications, by name. */
    public List<Classification> all() {
        return components.all(realm);
    }

    /** One classification, or {@code PASS_CLASSIFICATION_NOT_FOUND}. */
    public Verdict<Classification> find(String id) {
        return components
                .find(realm, id)
                .map(Verdict::granted)
                .orElseGet(() -> Verdict.refused(RefusalReason.PASS_CLASSIFICATION_NOT_FOUND));
    }

    /** Stores a new classification, which has no fault. */
    public Verdict<Classification> create(Classification wanted) {
        return unique(wanted).then(free -> Verdict.granted(components.add(realm, free)));
    }

    /** Stores another state of a classification, which has no fault. */
    public Verdict<Classification> update(Classification wanted) {
        return find(wanted.id()).then(present -> unique(wanted)).then(free -> {
            components.update(realm, free);
            return find(free.id());
        });
    }

    /** Deletes a classification, unless passes have it. */
    public Verdict<Classification> delete(String id) {
        return find(id).then(found -> {
            if (new AccessPassStore(session, realm).countOfClassification(id) > 0) {
                return Verdict.refused(RefusalReason.PASS_CLASSIFICATION_IN_USE);
            }
            components.remove(realm, id);
            return Verdict.granted(found);
        });
    }

    private Verdict<Classification> unique(Classification wanted) {
        if (components.isNameTaken(realm, wanted)) {
            return Verdict.refused(RefusalReason.PASS_RULE_NAME_TAKEN);
        }
        return components.isCodeTaken(realm, wanted)
                ? Verdict.refused(RefusalReason.PASS_RULE_CODE_TAKEN)
                : Verdict.granted(wanted);
    }
}
