package io.github.keysandpasses.messaging.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret goes to another place only if whoever sends it there knows it. */
class KeptSecretsTest {

    private static final String URL = "https://gateway.example.com/send";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.com/send",
                "http://gateway.example.com/send",
                "https://gateway.example.com:8443/send",
                "http://gateway.example.com:443/send",
                "https://gateway.example.com./send"
            })
    void anotherSchemeHostOrPortAsksForTheSecret(String other) {
        assertThat(KeptSecrets.fault(webhook(URL), webhook(other), Set.of()).orElse(""))
                .startsWith("webhookSecret must be sent again");
        assertThat(KeptSecrets.fault(messageCentral(URL), messageCentral(other), Set.of())
                        .orElse(""))
                .startsWith("messageCentralKey must be sent again");
        assertThat(KeptSecrets.fault(webhook(URL), webhook(other), Set.of("webhookSecret")))
                .isEmpty();
        assertThat(KeptSecrets.fault(messageCentral(URL), messageCentral(other), Set.of("webhookSecret")))
                .as("each URL asks for its own secret")
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://gateway.example.com/other?a=b", "https://GATEWAY.example.com:443/send", ""})
    void thePlaceIsTheSameWhateverThePath(String other) {
        assertThat(KeptSecrets.fault(webhook(URL), webhook(other), Set.of())).isEmpty();
    }

    @Test
    void aUrlThatWasTakenBackInBetweenIsNoWayAround() {
        assertThat(KeptSecrets.fault(webhook(""), webhook(URL), Set.of())).isPresent();
    }

    @Test
    void backToTheUsualPlaceIsElsewhereTooUnlessItWasThere() {
        String usual = MessagingSettings.DEFAULTS.messageCentralUrl();
        assertThat(KeptSecrets.fault(messageCentral(URL), messageCentral(""), Set.of()))
                .isPresent();
        assertThat(KeptSecrets.fault(messageCentral(usual), messageCentral(""), Set.of()))
                .isEmpty();
        assertThat(KeptSecrets.fault(messageCentral(""), messageCentral(usual), Set.of()))
                .isEmpty();
    }

    private static MessagingSettings webhook(String url) {
        return new MessagingSettings("email", "", url, "secret", "", "", "", "", "SMS", false, true);
    }

    private static MessagingSettings messageCentral(String url) {
        return new MessagingSettings("email", "", "", "", url, "C-1", "key", "", "SMS", false, true);
    }
}
