package io.github.keysandpasses.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Authenticators and client policies see a login as the password grant it is. */
class PasswordGrantFormTest {

    @Test
    void theFormHoldsWhatAPasswordGrantSends() {
        assertThat(form(Optional.of("123456")))
                .isEqualTo(Map.of(
                        "grant_type", "password",
                        "client_id", "crm-web-api",
                        "scope", "openid",
                        "username", "u",
                        "password", "p",
                        "otp", "123456"));
    }

    @Test
    void aOneTimePasswordThatWasNotSentIsNotThere() {
        assertThat(form(Optional.empty())).doesNotContainKeys("otp", "totp");
    }

    private static Map<String, String> form(Optional<String> otp) {
        LoginRequest request = new LoginRequest("u", "p", otp, "o", Optional.of("unit"));
        var form = new PasswordGrantForm(null, request, "crm-web-api").getDecodedFormParameters();
        return form.keySet().stream().collect(java.util.stream.Collectors.toMap(name -> name, form::getFirst));
    }
}
