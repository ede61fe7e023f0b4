package io.github.keysandpasses.accesspass.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a step that checks a credential makes up for an authentication code that can be guessed. */
class ProvingStepsTest {

    private static final List<String> PASSWORD = List.of("password");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth-password-form",
                "auth-username-password-form",
                "auth-otp-form",
                "webauthn-authenticator",
                "webauthn-authenticator-passwordless",
                "auth-recovery-authn-code-form",
                "auth-spnego",
                "auth-x509-client-username-form",
                "direct-grant-validate-password",
                "direct-grant-validate-otp",
                "direct-grant-auth-x509-username",
                "crm-identifier-pass-code",
                "crm-one-time-password"
            })
    void aStepThatChecksACredentialProves(String providerId) {
        assertThat(ProvingSteps.proves(providerId, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth-username-form",
                "auth-cookie",
                "identity-provider-redirector",
                "idp-create-user-if-unique",
                "idp-auto-link",
                "direct-grant-validate-username",
                "crm-authentication-code",
                "somebody-elses-step"
            })
    void aStepThatOnlyKnowsOrNamesTheUserProvesNothing(String providerId) {
        assertThat(ProvingSteps.proves(providerId, PASSWORD)).isFalse();
    }

    @Test
    void aUserNamePageProvesOnlyWhereAPasskeyWasUsed() {
        assertThat(ProvingSteps.proves("auth-username-form", List.of())).isFalse();
        assertThat(ProvingSteps.proves("auth-username-form", List.of("webauthn-passwordless")))
                .isTrue();
        assertThat(ProvingSteps.proves("auth-cookie", List.of("webauthn-passwordless")))
                .isFalse();
    }
}
