package io.github.keysandpasses.domain.accesspass.format;

import java.util.Objects;
import java.util.Optional;

/**
 * The settings that a definition and a classification share: what the parts of a pass must be.
 *
 * @param identifier what identifiers must be
 * @param passCode what pass codes must be
 * @param authenticationCode what authentication codes must be
 * @param verificationCode what verification codes and one-time passwords are
 * @param allowNoIdentifier whether a pass may have neither identifier nor pass code
 * @param deactivateOnLastUnlink whether a pass becomes Not effective when its last related entity goes away
 */
public record PassSettings(
        IdentifierRules identifier,
        PassCodeRules passCode,
        AuthenticationCodeRules authenticationCode,
        VerificationCodeRules verificationCode,
        boolean allowNoIdentifier,
        boolean deactivateOnLastUnlink) {

    /** What holds where nothing is said. */
    public static final PassSettings DEFAULTS = new PassSettings(
            IdentifierRules.DEFAULTS,
            PassCodeRules.DEFAULTS,
            AuthenticationCodeRules.DEFAULTS,
            VerificationCodeRules.DEFAULTS,
            false,
            false);

    public PassSettings {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(passCode, "passCode");
        Objects.requireNonNull(authenticationCode, "authenticationCode");
        Objects.requireNonNull(verificationCode, "verificationCode");
    }

    /** The first setting that cannot be, if there is one. */
    public Optional<SettingFault> fault() {
        return SettingRanges.faults(this).findFirst();
    }
}
