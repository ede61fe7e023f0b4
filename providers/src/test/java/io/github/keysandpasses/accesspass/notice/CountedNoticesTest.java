package io.github.keysandpasses.accesspass.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.Recipient;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;

/** Whatever becomes of the count of messages to telephones: what the message would have told is done. */
class CountedNoticesTest {

    private static final String COUNTER = "keysandpasses.messages";

    private final List<KeycloakTransaction> enlisted = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void forgetWhatWasCounted() {
        Metrics.globalRegistry.find(COUNTER).meters().forEach(Metrics.globalRegistry::remove);
        Metrics.removeRegistry(registry);
    }

    @Test
    void aMessageToATelephoneThatCannotBeCountedIsNotSentAndNothingIsMadeForIt() {
        send(Channel.PHONE, "+447700900123");
        assertThat(enlisted).isEmpty();
        assertThat(made).isEmpty();
        assertThat(registry.get(COUNTER)
                        .tags("channel", "phone", "kind", "pass_assigned", "outcome", "internal_error")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void mailIsSentWithoutACount() {
        send(Channel.EMAIL, "jane@example.com");
        assertThat(enlisted).isNotEmpty();
        assertThat(made).hasSize(1);
    }

    private void send(Channel channel, String address) {
        new CountedNotices(session())
                .send(MessageKind.PASS_ASSIGNED, new Recipient(null, channel, address, null, null), () -> {
                    made.add("a pass code");
                    return Map.of(MessageTag.NUMBER, "AT0000000001");
                });
    }

    /** In a realm with a ceiling whose database is away. */
    private KeycloakSession session() {
        RealmModel realm = fake(RealmModel.class, (self, method, arguments) -> switch (method.getName()) {
            case "getId", "getName" -> "realm";
            case "getComponentsStream" -> Stream.of(rules());
            default -> throw new UnsupportedOperationException(method.getName());
        });
        KeycloakContext context = fake(KeycloakContext.class, (self, method, arguments) -> realm);
        KeycloakSessionFactory factory = fake(KeycloakSessionFactory.class, (self, method, arguments) -> {
            throw new IllegalStateException("no database");
        });
        KeycloakTransactionManager transactions = fake(
                KeycloakTransactionManager.class,
                (self, method, arguments) -> enlisted.add((KeycloakTransaction) arguments[0]) ? null : null);
        return fake(KeycloakSession.class, (self, method, arguments) -> switch (method.getName()) {
            case "getContext" -> context;
            case "getKeycloakSessionFactory" -> factory;
            case "getTransactionManager" -> transactions;
            case "getProvider" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static ComponentModel rules() {
        ComponentModel rules = new ComponentModel();
        rules.setId("rules");
        rules.setName("Phones");
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.putSingle("effective", "true");
        config.putSingle("limits.phoneCodes", "1");
        rules.setConfig(config);
        return rules;
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
