package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;

/**
 * A classification to make or to change. What is left out has its default, or stays as it is.
 *
 * @param id the classification's, if it is sent
 * @param name what people call it: 1 to 100 characters, one of the realm's
 * @param alternativeCode its short name: 1 to 64 characters, one of the realm's; left out: the capital initials of the name
 * @param description in words, 1000 characters at most; empty: none
 * @param identifier what identifiers shall be
 * @param passCode what pass codes shall be
 * @param authenticationCode what authentication codes shall be
 * @param verificationCode what verification codes and one-time passwords shall be
 * @param allowNoIdentifier whether a pass may have neither identifier nor pass code
 * @param deactivateOnLastUnlink whether a pass becomes Not effective when its last related entity goes away
 */
public record ClassificationInput(
        String id,
        String name,
        String alternativeCode,
        String description,
        IdentifierRulesInput identifier,
        PassCodeRulesInput passCode,
        AuthenticationCodeRulesInput authenticationCode,
        VerificationCodeRulesInput verificationCode,
        Boolean allowNoIdentifier,
        Boolean deactivateOnLastUnlink) {

    /** The classification with these changes; whether it can be is for it to say. */
    Classification over(Classification present) {
        return new Classification(
                present.id(),
                Sent.text(name, present.name()),
                Sent.text(alternativeCode, present.alternativeCode()),
                Sent.optionalText(description, present.description()),
                settings(present.settings()));
    }

    private PassSettings settings(PassSettings present) {
        return new PassSettingsInput(
                        identifier,
                        passCode,
                        authenticationCode,
                        verificationCode,
                        allowNoIdentifier,
                        deactivateOnLastUnlink)
                .over(present);
    }
}
