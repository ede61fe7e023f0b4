package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.accesspass.format.AskingLimits;
import io.github.keysandpasses.domain.accesspass.format.AssignmentMessages;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeRules;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.accesspass.format.VerificationCodeRules;

/**
 * What a realm says about its access passes; the effective definition holds for all passes without a classification.
 *
 * @param id the definition's; the built-in one has none
 * @param name what people call it
 * @param alternativeCode its short name
 * @param description in words
 * @param effective whether it holds
 * @param identifier what identifiers must be
 * @param passCode what pass codes must be
 * @param authenticationCode what authentication codes must be
 * @param verificationCode what verification codes and one-time passwords are
 * @param allowNoIdentifier whether a pass may have neither identifier nor pass code
 * @param deactivateOnLastUnlink whether a pass becomes Not effective when its last related entity goes away
 * @param requireVerification whether a new pass is Pending verification until its owner has entered a verification code
 * @param pendingRegistrationDays after how many days whoever registered and never verified their pass is removed; 0: never
 * @param maxPassesPerAccount how many passes may be related to one accounts receivable
 * @param alwaysOnePass whether accounts receivable always keep one pass
 * @param createWithAccount whether passes may be made while accounts receivable are
 * @param createWithParticipant whether passes may be made while rewards participants are
 * @param messages when the owner of a pass is told about it
 * @param limits how much strangers may ask for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DefinitionOutput(
        String id,
        String name,
        String alternativeCode,
        String description,
        boolean effective,
        IdentifierRules identifier,
        PassCodeRules passCode,
        AuthenticationCodeRules authenticationCode,
        VerificationCodeRules verificationCode,
        boolean allowNoIdentifier,
        boolean deactivateOnLastUnlink,
        boolean requireVerification,
        int pendingRegistrationDays,
        int maxPassesPerAccount,
        boolean alwaysOnePass,
        boolean createWithAccount,
        boolean createWithParticipant,
        AssignmentMessages messages,
        AskingLimits limits) {

    static DefinitionOutput of(AccessPassDefinition definition) {
        PassSettings settings = definition.settings();
        return new DefinitionOutput(
                definition.id(),
                definition.name(),
                definition.alternativeCode(),
                definition.description(),
                definition.effective(),
                settings.identifier(),
                settings.passCode(),
                settings.authenticationCode(),
                settings.verificationCode(),
                settings.allowNoIdentifier(),
                settings.deactivateOnLastUnlink(),
                definition.requireVerification(),
                definition.pendingRegistrationDays(),
                definition.maxPassesPerAccount(),
                definition.alwaysOnePass(),
                definition.createWithAccount(),
                definition.createWithParticipant(),
                definition.messages(),
                definition.limits());
    }
}
