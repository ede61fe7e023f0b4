package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Checks the definitions of access passes, whoever writes them. */
public final class AccessPassDefinitionProviderFactory
        implements ComponentFactory<AccessPassDefinitionProvider, AccessPassDefinitionProvider> {

    /** The provider id in realm files. */
    public static final String ID = "crm-access-pass-definition";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public AccessPassDefinitionProvider create(KeycloakSession session, ComponentModel model) {
        return () -> {};
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        AccessPassDefinition wanted = RuleCheck.read(realm, model, RuleComponents.DEFINITIONS, DefinitionConfig::read);
        boolean second = wanted.effective()
                && RuleComponents.DEFINITIONS.all(realm).stream()
                        .anyMatch(other -> other.effective() && !other.id().equals(wanted.id()));
        if (second) {
            throw new ComponentValidationException(
                    "effective must be false: the realm has an effective definition already");
        }
    }

    /** Without it, weaker rules could hold all of a sudden. */
    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        boolean holds = Definitions.effective(realm)
                .filter(effective -> effective.id().equals(model.getId()))
                .isPresent();
        if (holds) {
            throw RefusedRemoval.because(RefusalReason.PASS_DEFINITION_EFFECTIVE);
        }
    }

    @Override
    public String getHelpText() {
        return "What access passes must be, and when their owners verify them. One definition is effective.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return RuleKey.OF_DEFINITION;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
