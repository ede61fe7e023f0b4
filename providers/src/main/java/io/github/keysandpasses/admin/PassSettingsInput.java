package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.PassSettings;

/** The settings that bodies for definitions and for classifications share; what is left out stays as it is. */
record PassSettingsInput(
        IdentifierRulesInput identifier,
        PassCodeRulesInput passCode,
        AuthenticationCodeRulesInput authenticationCode,
        VerificationCodeRulesInput verificationCode,
        Boolean allowNoIdentifier,
        Boolean deactivateOnLastUnlink) {

    PassSettings over(PassSettings present) {
        return new PassSettings(
                Sent.parts(identifier, present.identifier(), IdentifierRulesInput::over),
                Sent.parts(passCode, present.passCode(), PassCodeRulesInput::over),
                Sent.parts(authenticationCode, present.authenticationCode(), AuthenticationCodeRulesInput::over),
                Sent.parts(verificationCode, present.verificationCode(), VerificationCodeRulesInput::over),
                Sent.or(allowNoIdentifier, present.allowNoIdentifier()),
                Sent.or(deactivateOnLastUnlink, present.deactivateOnLastUnlink()));
    }
}
