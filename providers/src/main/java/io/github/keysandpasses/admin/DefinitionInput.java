package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;

/**
 * A definition to make or to change. What is left out has its default, or stays as it is.
 *
 * @param id the definition's, if it is sent
 * @param name what people call it: 1 to 100 characters, one of the realm's
 * @param alternativeCode its short name: 1 to 64 characters, one of the realm's; left out: the capital initials of the name
 * @param description in words, 1000 characters at most; empty: none
 * @param effective as it is, if it is sent: calls of their own change it
 * @param identifier what identifiers shall be
 * @param passCode what pass codes shall be
 * @param authenticationCode what authentication codes shall be
 * @param verificationCode what verification codes and one-time passwords shall be
 * @param allowNoIdentifier whether a pass may have neither identifier nor pass code
 * @param deactivateOnLastUnlink whether a pass becomes Not effective when its last related entity goes away
 * @param requireVerification whether a new pass is Pending verification until its owner has entered a verification code
 * @param pendingRegistrationDays after how many days whoever registered and never verified their pass is removed, 0 to 365; 0: never
 * @param maxPassesPerAccount how many passes may be related to one accounts receivable, 1 to 1000
 * @param alwaysOnePass whether accounts receivable always keep one pass
 * @param createWithAccount whether passes may be made while accounts receivable are
 * @param createWithParticipant whether passes may be made while rewards participants are
 * @param messages when the owner of a pass is told about it
 * @param limits how much strangers may ask for
 */
public record DefinitionInput(
        String id,
        String name,
        String alternativeCode,
        String description,
        Boolean effective,
        IdentifierRulesInput identifier,
        PassCodeRulesInput passCode,
        AuthenticationCodeRulesInput authenticationCode,
        VerificationCodeRulesInput verificationCode,
        Boolean allowNoIdentifier,
        Boolean deactivateOnLastUnlink,
        Boolean requireVerification,
        Integer pendingRegistrationDays,
        Integer maxPassesPerAccount,
        Boolean alwaysOnePass,
        Boolean createWithAccount,
        Boolean createWithParticipant,
        AssignmentMessagesInput messages,
        AskingLimitsInput limits) {

    /** The definition with these changes; whether it can be is for it to say. */
    AccessPassDefinition over(AccessPassDefinition present) {
        return new AccessPassDefinition(
                present.id(),
                Sent.text(name, present.name()),
                Sent.text(alternativeCode, present.alternativeCode()),
                Sent.optionalText(description, present.description()),
                present.effective(),
                settings(present.settings()),
                Sent.or(requireVerification, present.requireVerification()),
                Sent.or(pendingRegistrationDays, present.pendingRegistrationDays()),
                Sent.or(maxPassesPerAccount, present.maxPassesPerAccount()),
                Sent.or(alwaysOnePass, present.alwaysOnePass()),
                Sent.or(createWithAccount, present.createWithAccount()),
                Sent.or(createWithParticipant, present.createWithParticipant()),
                Sent.parts(messages, present.messages(), AssignmentMessagesInput::over),
                Sent.parts(limits, present.limits(), AskingLimitsInput::over));
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
