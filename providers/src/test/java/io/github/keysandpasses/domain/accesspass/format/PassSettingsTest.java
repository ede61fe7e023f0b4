package io.github.keysandpasses.domain.accesspass.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A setting that cannot be is named. */
class PassSettingsTest {

    @Test
    void whatHoldsWhereNothingIsSaidHasNoFault() {
        assertThat(AccessPassDefinition.BUILT_IN.fault()).isEmpty();
        assertThat(PassSettings.DEFAULTS.fault()).isEmpty();
        assertThat(VerificationCodeRules.DEFAULTS.codeRules().digits()).isEqualTo(6);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(identifier(IdentifierFormat.EMAIL, 0, 0, 0, 0), "identifier.minLength"),
                Arguments.of(identifier(IdentifierFormat.EMAIL, 65, 0, 0, 0), "identifier.minLength"),
                Arguments.of(identifier(IdentifierFormat.PHONE, 16, 0, 0, 0), "identifier.minLength"),
                Arguments.of(identifier(IdentifierFormat.EMAIL, 3, 21, 0, 0), "identifier.minLetters"),
                Arguments.of(identifier(IdentifierFormat.NUMBER, 3, 1, 0, 0), "identifier.minLetters"),
                Arguments.of(identifier(IdentifierFormat.PHONE, 3, 0, 1, 0), "identifier.minDigits"),
                Arguments.of(identifier(IdentifierFormat.NUMBER, 3, 0, 0, 1), "identifier.minSpecials"),
                Arguments.of(passCode(3, 0, 0, 0), "passCode.minLength"),
                Arguments.of(passCode(65, 0, 0, 0), "passCode.minLength"),
                Arguments.of(passCode(8, 0, -1, 0), "passCode.minDigits"),
                Arguments.of(code(AuthenticationCodeFormat.ID, 0, 0, 0, 0), "authenticationCode.minLength"),
                Arguments.of(code(AuthenticationCodeFormat.ID, 8, 0, 0, 1), "authenticationCode.minSpecials"),
                Arguments.of(code(AuthenticationCodeFormat.NUMBER, 8, 1, 0, 0), "authenticationCode.minLetters"),
                Arguments.of(verification(5, 300, 5), "verificationCode.digits"),
                Arguments.of(verification(11, 300, 5), "verificationCode.digits"),
                Arguments.of(verification(6, 29, 5), "verificationCode.lifeSeconds"),
                Arguments.of(verification(6, 601, 5), "verificationCode.lifeSeconds"),
                Arguments.of(verification(6, 300, 0), "verificationCode.tries"),
                Arguments.of(verification(6, 300, 11), "verificationCode.tries"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aSettingOutOfItsRangeIsNamed(PassSettings settings, String setting) {
        assertThat(settings.fault()).map(SettingFault::setting).contains(setting);
        assertThat(new Classification("id", "name", "N", null, settings).fault())
                .map(SettingFault::text)
                .hasValueSatisfying(text -> assertThat(text).startsWith(setting + " must be "));
    }

    @Test
    void whatIsMadeByChanceHasTheLimitsOfWhatItIs() {
        IdentifierRules id = new IdentifierRules(IdentifierCreation.ID, IdentifierFormat.PHONE, 64, 20, 20, 0);
        assertThat(with(id).fault()).isEmpty();
        IdentifierRules special = new IdentifierRules(IdentifierCreation.ID, IdentifierFormat.FREE_TEXT, 8, 0, 0, 1);
        assertThat(with(special).fault()).map(SettingFault::setting).contains("identifier.minSpecials");
    }

    private static PassSettings identifier(IdentifierFormat format, int length, int letters, int digits, int specials) {
        return with(new IdentifierRules(IdentifierCreation.NONE, format, length, letters, digits, specials));
    }

    private static PassSettings passCode(int length, int letters, int digits, int specials) {
        return with(IdentifierRules.DEFAULTS, TestRules.passCode(length, letters, digits, specials));
    }

    private static PassSettings with(IdentifierRules identifier) {
        return with(identifier, PassCodeRules.DEFAULTS);
    }

    private static PassSettings with(IdentifierRules identifier, PassCodeRules passCode) {
        return new PassSettings(
                identifier, passCode, AuthenticationCodeRules.DEFAULTS, VerificationCodeRules.DEFAULTS, false, false);
    }

    private static PassSettings code(
            AuthenticationCodeFormat format, int length, int letters, int digits, int specials) {
        return new PassSettings(
                IdentifierRules.DEFAULTS,
                PassCodeRules.DEFAULTS,
                new AuthenticationCodeRules(false, format, length, letters, digits, specials),
                VerificationCodeRules.DEFAULTS,
                false,
                false);
    }

    private static PassSettings verification(int digits, int lifeSeconds, int tries) {
        return new PassSettings(
                IdentifierRules.DEFAULTS,
                PassCodeRules.DEFAULTS,
                AuthenticationCodeRules.DEFAULTS,
                new VerificationCodeRules(digits, lifeSeconds, tries),
                false,
                false);
    }
}
