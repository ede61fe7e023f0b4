package io.github.keysandpasses.messaging.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Checks the settings of messages, whoever writes them: our admin REST API, a realm file, Keycloak's components endpoint. */
public final class MessagingSettingsProviderFactory
        implements ComponentFactory<MessagingSettingsProvider, MessagingSettingsProvider> {

    /** The provider id in realm files. */
    public static final String ID = "crm-messaging";

    /** How a realm file says that a channel has no transport. */
    static final String NO_TRANSPORT = "none";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public MessagingSettingsProvider create(KeycloakSession session, ComponentModel model) {
        return () -> {};
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        Optional<String> fault;
        try {
            MessagingSettings wanted = MessagingComponent.read(model);
            fault = ChosenTransports.fault(wanted, session).or(() -> keptSecrets(session, realm, model, wanted));
        } catch (IllegalArgumentException e) {
            fault = Optional.of(e.getMessage());
        }
        // The second one would be silently ignored.
        boolean another = MessagingComponent.find(realm)
                .filter(present -> !present.getId().equals(model.getId()))
                .isPresent();
        fault.or(() -> another
                        ? Optional.of("The realm has settings of messages already: change those")
                        : Optional.empty())
                .ifPresent(text -> {
                    throw new ComponentValidationException(text);
                });
    }

    /** The realm has still the settings from before. */
    private static Optional<String> keptSecrets(
            KeycloakSession session, RealmModel realm, ComponentModel model, MessagingSettings wanted) {
        return MessagingComponent.find(realm)
                .filter(present -> present.getId().equals(model.getId()))
                .map(MessagingComponent::asStored)
                .flatMap(before -> KeptSecrets.fault(before, wanted, session));
    }

    @Override
    public String getHelpText() {
        return "How messages to customers are sent: e-mail, a webhook, Message Central.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.of(
                        MessagingKey.TEXTS.stream()
                                .map(key -> property(key, ProviderConfigProperty.STRING_TYPE, false)),
                        MessagingKey.SECRETS.stream().map(key -> property(key, ProviderConfigProperty.PASSWORD, true)),
                        MessagingKey.SWITCHES.stream()
                                .map(key -> property(key, ProviderConfigProperty.BOOLEAN_TYPE, false)))
                .flatMap(properties -> properties)
                .toList();
    }

    /** What is a secret is masked wherever Keycloak shows the component. */
    private static ProviderConfigProperty property(String key, String type, boolean secret) {
        return new ProviderConfigProperty(key, key, null, type, null, secret);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
