package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeRules;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.accesspass.format.VerificationCodeRules;
import org.keycloak.common.util.MultivaluedHashMap;

/** The settings that definitions and classifications share, as a component has them. */
final class SettingsConfig {

    private SettingsConfig() {}

    static PassSettings read(ConfigReader config) {
        PassSettings defaults = PassSettings.DEFAULTS;
        return new PassSettings(
                identifier(config, defaults.identifier()),
                passCode(config, defaults.passCode()),
                authenticationCode(config, defaults.authenticationCode()),
                verificationCode(config, defaults.verificationCode()),
                config.flag(RuleKey.ALLOW_NO_IDENTIFIER, defaults.allowNoIdentifier()),
                config.flag(RuleKey.DEACTIVATE_ON_LAST_UNLINK, defaults.deactivateOnLastUnlink()));
    }

    private static IdentifierRules identifier(ConfigReader config, IdentifierRules defaults) {
        return new IdentifierRules(
                config.choice(RuleKey.IDENTIFIER_CREATION, defaults.creation()),
                config.choice(RuleKey.IDENTIFIER_FORMAT, defaults.format()),
                config.whole(RuleKey.IDENTIFIER_MIN_LENGTH, defaults.minLength()),
                config.whole(RuleKey.IDENTIFIER_MIN_LETTERS, defaults.minLetters()),
                config.whole(RuleKey.IDENTIFIER_MIN_DIGITS, defaults.minDigits()),
                config.whole(RuleKey.IDENTIFIER_MIN_SPECIALS, defaults.minSpecials()));
    }

    private static PassCodeRules passCode(ConfigReader config, PassCodeRules defaults) {
        return new PassCodeRules(
                config.flag(RuleKey.PASS_CODE_AUTOMATIC, defaults.automatic()),
                config.whole(RuleKey.PASS_CODE_MIN_LENGTH, defaults.minLength()),
                config.whole(RuleKey.PASS_CODE_MIN_LETTERS, defaults.minLetters()),
                config.whole(RuleKey.PASS_CODE_MIN_DIGITS, defaults.minDigits()),
                config.whole(RuleKey.PASS_CODE_MIN_SPECIALS, defaults.minSpecials()));
    }

    private static AuthenticationCodeRules authenticationCode(ConfigReader config, AuthenticationCodeRules defaults) {
        return new AuthenticationCodeRules(
                config.flag(RuleKey.AUTHENTICATION_CODE_AUTOMATIC, defaults.automatic()),
                config.choice(RuleKey.AUTHENTICATION_CODE_FORMAT, defaults.format()),
                config.whole(RuleKey.AUTHENTICATION_CODE_MIN_LENGTH, defaults.minLength()),
                config.whole(RuleKey.AUTHENTICATION_CODE_MIN_LETTERS, defaults.minLetters()),
                config.whole(RuleKey.AUTHENTICATION_CODE_MIN_DIGITS, defaults.minDigits()),
                config.whole(RuleKey.AUTHENTICATION_CODE_MIN_SPECIALS, defaults.minSpecials()));
    }

    private static VerificationCodeRules verificationCode(ConfigReader config, VerificationCodeRules defaults) {
        return new VerificationCodeRules(
                config.whole(RuleKey.VERIFICATION_CODE_DIGITS, defaults.digits()),
                config.whole(RuleKey.VERIFICATION_CODE_LIFE_SECONDS, defaults.lifeSeconds()),
                config.whole(RuleKey.VERIFICATION_CODE_TRIES, defaults.tries()));
    }

    static void write(PassSettings settings, MultivaluedHashMap<String, String> config) {
        IdentifierRules identifier = settings.identifier();
        put(config, RuleKey.IDENTIFIER_CREATION, identifier.creation());
        put(config, RuleKey.IDENTIFIER_FORMAT, identifier.format());
        put(config, RuleKey.IDENTIFIER_MIN_LENGTH, identifier.minLength());
        put(config, RuleKey.IDENTIFIER_MIN_LETTERS, identifier.minLetters());
        put(config, RuleKey.IDENTIFIER_MIN_DIGITS, identifier.minDigits());
        put(config, RuleKey.IDENTIFIER_MIN_SPECIALS, identifier.minSpecials());
        PassCodeRules passCode = settings.passCode();
        put(config, RuleKey.PASS_CODE_AUTOMATIC, passCode.automatic());
        put(config, RuleKey.PASS_CODE_MIN_LENGTH, passCode.minLength());
        put(config, RuleKey.PASS_CODE_MIN_LETTERS, passCode.minLetters());
        put(config, RuleKey.PASS_CODE_MIN_DIGITS, passCode.minDigits());
        put(config, RuleKey.PASS_CODE_MIN_SPECIALS, passCode.minSpecials());
        writeCodes(settings, config);
        put(config, RuleKey.ALLOW_NO_IDENTIFIER, settings.allowNoIdentifier());
        put(config, RuleKey.DEACTIVATE_ON_LAST_UNLINK, settings.deactivateOnLastUnlink());
    }

    private static void writeCodes(PassSettings settings, MultivaluedHashMap<String, String> config) {
        AuthenticationCodeRules code = settings.authenticationCode();
        put(config, RuleKey.AUTHENTICATION_CODE_AUTOMATIC, code.automatic());
        put(config, RuleKey.AUTHENTICATION_CODE_FORMAT, code.format());
        put(config, RuleKey.AUTHENTICATION_CODE_MIN_LENGTH, code.minLength());
        put(config, RuleKey.AUTHENTICATION_CODE_MIN_LETTERS, code.minLetters());
        put(config, RuleKey.AUTHENTICATION_CODE_MIN_DIGITS, code.minDigits());
        put(config, RuleKey.AUTHENTICATION_CODE_MIN_SPECIALS, code.minSpecials());
        VerificationCodeRules verification = settings.verificationCode();
        put(config, RuleKey.VERIFICATION_CODE_DIGITS, verification.digits());
        put(config, RuleKey.VERIFICATION_CODE_LIFE_SECONDS, verification.lifeSeconds());
        put(config, RuleKey.VERIFICATION_CODE_TRIES, verification.tries());
    }

    static void put(MultivaluedHashMap<String, String> config, String key, Object value) {
        if (value != null) {
            config.putSingle(key, value.toString());
        }
    }
}
