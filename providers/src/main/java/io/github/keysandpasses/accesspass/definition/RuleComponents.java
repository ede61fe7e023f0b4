package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.accesspass.format.NamedRule;
import io.github.keysandpasses.domain.accesspass.format.RuleName;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/**
 * The components of a realm that are definitions, or classifications. Keycloak caches them and takes them along when the realm is
 * exported.
 *
 * @param <T> what they are
 */
final class RuleComponents<T extends NamedRule> {

    static final RuleComponents<AccessPassDefinition> DEFINITIONS = new RuleComponents<>(
            AccessPassDefinitionProvider.class.getName(),
            AccessPassDefinitionProviderFactory.ID,
            DefinitionConfig::read,
            DefinitionConfig::write);

    static final RuleComponents<Classification> CLASSIFICATIONS = new RuleComponents<>(
            ClassificationProvider.class.getName(),
            ClassificationProviderFactory.ID,
            ClassificationConfig::read,
            ClassificationConfig::write);

    /** In realm files, so it cannot change. */
    private final String type;

    private final String providerId;
    private final Function<ComponentModel, T> reading;
    private final Function<T, MultivaluedHashMap<String, String>> writing;

    private RuleComponents(
            String type,
            String providerId,
            Function<ComponentModel, T> reading,
            Function<T, MultivaluedHashMap<String, String>> writing) {
        this.type = type;
        this.providerId = providerId;
        this.reading = reading;
        this.writing = writing;
    }

    /** All of the realm, by name. */
    List<T> all(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), type)
                .map(reading)
                .sorted(Comparator.comparing(T::name).thenComparing(T::id))
                .toList();
    }

    /** One of the realm. */
    Optional<T> find(RealmModel realm, String id) {
        return component(realm, id).map(reading);
    }

    /** Stores a new one, under an id of Keycloak's. */
    T add(RealmModel realm, T rule) {
        ComponentModel component = new ComponentModel();
        component.setParentId(realm.getId());
        component.setProviderType(type);
        component.setProviderId(providerId);
        component.setName(rule.name());
        component.setConfig(writing.apply(rule));
        return reading.apply(realm.addComponentModel(component));
    }

    /** Stores another state of one. The component that was found is the cache's own, and is not written to. */
    void update(RealmModel realm, T rule) {
        ComponentModel component =
                new ComponentModel(component(realm, rule.id()).orElseThrow());
        component.setName(rule.name());
        component.setConfig(writing.apply(rule));
        realm.updateComponent(component);
    }

    void remove(RealmModel realm, String id) {
        realm.removeComponent(component(realm, id).orElseThrow());
    }

    /** Whether another one has the name. */
    boolean isNameTaken(RealmModel realm, T rule) {
        return others(realm, rule).stream().anyMatch(other -> RuleName.same(other.name(), rule.name()));
    }

    /** Whether another one has the alternative code. */
    boolean isCodeTaken(RealmModel realm, T rule) {
        return others(realm, rule).stream()
                .anyMatch(other -> RuleName.same(other.alternativeCode(), rule.alternativeCode()));
    }

    private List<T> others(RealmModel realm, T rule) {
        return all(realm).stream()
                .filter(other -> !Objects.equals(other.id(), rule.id()))
                .toList();
    }

    /** One by its id alone: others' components, and those that somebody put elsewhere, are none. */
    private Optional<ComponentModel> component(RealmModel realm, String id) {
        return Optional.ofNullable(realm.getComponent(id))
                .filter(component -> type.equals(component.getProviderType()))
                .filter(component -> realm.getId().equals(component.getParentId()));
    }

    static String name(ComponentModel component) {
        return Objects.requireNonNullElse(component.getName(), "");
    }

    /** The initials where nobody chose one. */
    static String alternativeCode(ComponentModel component, ConfigReader config) {
        return config.text(RuleKey.ALTERNATIVE_CODE).orElseGet(() -> RuleName.initials(name(component), code -> false));
    }

    static <T extends NamedRule> T withoutFault(T rule) {
        rule.fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.text());
        });
        return rule;
    }
}
