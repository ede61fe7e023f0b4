package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Checks the classifications of access passes, whoever writes them. */
public final class ClassificationProviderFactory
        implements ComponentFactory<ClassificationProvider, ClassificationProvider> {

    /** The provider id in realm files. */
    public static final String ID = "crm-access-pass-classification";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ClassificationProvider create(KeycloakSession session, ComponentModel model) {
        return () -> {};
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        RuleCheck.read(realm, model, RuleComponents.CLASSIFICATIONS, ClassificationConfig::read);
    }

    /** Its passes would have no rules. */
    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        if (new AccessPassStore(session, realm).countOfClassification(model.getId()) > 0) {
            throw RefusedRemoval.because(RefusalReason.PASS_CLASSIFICATION_IN_USE);
        }
    }

    @Override
    public String getHelpText() {
        return "What access passes of one class must be; it wholly replaces the definition's settings for them.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return RuleKey.OF_CLASSIFICATION;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
