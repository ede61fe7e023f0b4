package io.github.keysandpasses.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures are those of Standard Webhooks, so that anybody's library can check them. */
class WebhookSecretTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void theSignatureIsTheOneOfThePublishedTestVector() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(secret().sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void anotherIdTimeOrBodyIsAnotherSignature() {
        byte[] body = {1};
        assertThat(secret().sign("msg_a", 1, body))
                .isNotEqualTo(secret().sign("msg_b", 1, body))
                .isNotEqualTo(secret().sign("msg_a", 2, body))
                .isNotEqualTo(secret().sign("msg_a", 1, new byte[] {2}))
                .isEqualTo(secret().sign("msg_a", 1, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa==",
                "whsec_not base64!",
                "whsec_c2hvcnQ=",
                "**********"
            })
    void whatIsTooShortOrNotInTheUsualFormIsNoSecret(String text) {
        assertThat(WebhookSecret.parse(text)).isEmpty();
    }

    @Test
    void itHasAtMostAsManyBytesAsTheSpecificationAllows() {
        assertThat(WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[64])))
                .isPresent();
        assertThat(WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[65])))
                .isEmpty();
    }

    @Test
    void itCannotBePrinted() {
        assertThat(secret().toString()).isEqualTo("WebhookSecret[hidden]");
    }

    private static WebhookSecret secret() {
        return WebhookSecret.parse(SECRET).orElseThrow();
    }
}
