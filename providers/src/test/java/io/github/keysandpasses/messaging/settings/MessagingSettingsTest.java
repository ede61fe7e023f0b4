package io.github.keysandpasses.messaging.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

/** Settings that cannot be are refused by name, and a chosen transport has all it needs. */
class MessagingSettingsTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void theDefaultsAreGoodAndSendNothingButEMail() {
        assertThat(MessagingSettings.DEFAULTS.fault()).isEmpty();
        assertThat(read(Map.of())).isEqualTo(MessagingSettings.DEFAULTS);
        assertThat(MessagingSettings.DEFAULTS.phoneTransport()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "emailTransport,e mail",
        "webhookUrl,http://gateway.example.com/",
        "webhookUrl,gateway",
        "webhookSecret,short",
        "webhookSecret,whsec_c2hvcnQ=",
        "webhookSecret,**********",
        "messageCentralUrl,ftp://x",
        "messageCentralUrl,https://x.example.com/?a=b",
        "messageCentralCustomerId,C 1",
        "messageCentralKey,not base64!",
        "messageCentralCountry,England",
        "messageCentralFlowType,PIGEON",
        "allowHttp,yes",
        "allowPrivateTargets,1"
    })
    void whatCannotBeIsNamed(String key, String value) {
        assertThat(fault(Map.of(key, value))).startsWith(key + " must ");
    }

    @ParameterizedTest
    @CsvSource({
        "emailTransport,webhook,webhookUrl",
        "phoneTransport,webhook,webhookUrl",
        "phoneTransport,message-central,messageCentralCustomerId"
    })
    void aTransportThatIsChosenHasWhatItNeeds(String key, String transport, String missing) {
        assertThat(fault(Map.of(key, transport))).startsWith(missing + " must be set");
    }

    @Test
    void aWebhookWithoutASecretIsNotUsed() {
        assertThat(fault(Map.of("phoneTransport", "webhook", "webhookUrl", "https://gateway.example.com/")))
                .startsWith("webhookSecret must be set");
    }

    @Test
    void aSecretMayBeInTheVault() {
        assertThat(read(Map.of("webhookSecret", "${vault.webhook}", "messageCentralKey", "${vault.mc}"))
                        .fault())
                .isEmpty();
    }

    @Test
    void noTransportIsNotTheDefaultOne() {
        assertThat(read(Map.of("emailTransport", "none")).emailTransport()).isEmpty();
    }

    @Test
    void secretsAreNamedAsSuchToKeycloak() {
        assertThat(new MessagingSettingsProviderFactory().getConfigProperties())
                .filteredOn(property -> property.isSecret())
                .extracting(property -> property.getName())
                .containsExactly("webhookSecret", "messageCentralKey");
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(read(Map.of("webhookSecret", SECRET)).toString()).doesNotContain(SECRET);
    }

    private static String fault(Map<String, String> config) {
        try {
            read(config);
            return "none";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static MessagingSettings read(Map<String, String> config) {
        Map<String, List<String>> lists = new HashMap<>();
        config.forEach((key, value) -> lists.put(key, List.of(value)));
        ComponentModel component = new ComponentModel();
        component.setConfig(new MultivaluedHashMap<>(lists));
        return MessagingComponent.read(component);
    }
}
