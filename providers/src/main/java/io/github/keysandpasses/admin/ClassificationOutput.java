package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeRules;
import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.accesspass.format.VerificationCodeRules;

/**
 * A class of passes with settings of its own, which wholly replace those of the definition for its passes.
 *
 * @param id the classification's
 * @param name what people call it
 * @param alternativeCode its short name
 * @param description in words
 * @param identifier what identifiers must be
 * @param passCode what pass codes must be
 * @param authenticationCode what authentication codes must be
 * @param verificationCode what verification codes and one-time passwords are
 * @param allowNoIdentifier whether a pass may have neither identifier nor pass code
 * @param deactivateOnLastUnlink whether a pass becomes Not effective when its last related entity goes away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClassificationOutput(
        String id,
        String name,
        String alternativeCode,
        String description,
        IdentifierRules identifier,
        PassCodeRules passCode,
        AuthenticationCodeRules authenticationCode,
        VerificationCodeRules verificationCode,
        boolean allowNoIdentifier,
        boolean deactivateOnLastUnlink) {

    static ClassificationOutput of(Classification classification) {
        PassSettings settings = classification.settings();
        return new ClassificationOutput(
                classification.id(),
                classification.name(),
                classification.alternativeCode(),
                classification.description(),
                settings.identifier(),
                settings.passCode(),
                settings.authenticationCode(),
                settings.verificationCode(),
                settings.allowNoIdentifier(),
                settings.deactivateOnLastUnlink());
    }
}
