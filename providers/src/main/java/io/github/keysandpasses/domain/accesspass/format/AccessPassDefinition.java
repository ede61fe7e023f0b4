package io.github.keysandpasses.domain.accesspass.format;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a realm says about its access passes. A realm may have several definitions; the one that is effective holds, for all
 * passes without a classification.
 *
 * @param id the definition's, or null for the built-in one
 * @param name what people call it
 * @param alternativeCode its short name; the capital initials of the name where nobody chose another
 * @param description in words, or null
 * @param effective whether it holds
 * @param settings what the parts of a pass must be
 * @param requireVerification whether a new pass is Pending verification until its owner has entered a verification code
 * @param pendingRegistrationDays after how many days whoever registered and never verified their pass is removed; 0: never
 * @param maxPassesPerAccount how many passes may be related to one accounts receivable
 * @param alwaysOnePass whether accounts receivable always keep one pass
 * @param createWithAccount whether passes may be made while accounts receivable are
 * @param createWithParticipant whether passes may be made while rewards participants are
 * @param messages when the owner of a pass is told about it
 * @param limits how much strangers may ask for
 */
public record AccessPassDefinition(
        String id,
        String name,
        String alternativeCode,
        String description,
        boolean effective,
        PassSettings settings,
        boolean requireVerification,
        int pendingRegistrationDays,
        int maxPassesPerAccount,
        boolean alwaysOnePass,
        boolean createWithAccount,
        boolean createWithParticipant,
        AssignmentMessages messages,
        AskingLimits limits)
        implements NamedRule {

    private static final int MAX_PASSES = 1000;
    private static final int MOST_DAYS = 365;

    /** What holds in a realm without an effective definition. */
    public static final AccessPassDefinition BUILT_IN = new AccessPassDefinition(
            null,
            "Built-in",
            "BI",
            null,
            true,
            PassSettings.DEFAULTS,
            false,
            7,
            10,
            false,
            true,
            true,
            AssignmentMessages.DEFAULTS,
            AskingLimits.DEFAULTS);

    public AccessPassDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(alternativeCode, "alternativeCode");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(limits, "limits");
    }

    @Override
    public Optional<SettingFault> fault() {
        return Stream.of(
                        RuleName.faults(name, alternativeCode, description),
                        SettingRanges.faults(settings),
                        SettingRanges.range("pendingRegistrationDays", pendingRegistrationDays, 0, MOST_DAYS),
                        SettingRanges.range("maxPassesPerAccount", maxPassesPerAccount, 1, MAX_PASSES),
                        limits.faults())
                .flatMap(faults -> faults)
                .findFirst();
    }

    /** A new definition that says what the built-in one says, and is not effective. */
    public static AccessPassDefinition blank(String name, String alternativeCode) {
        return new AccessPassDefinition(
                null,
                name,
                alternativeCode,
                null,
                false,
                BUILT_IN.settings,
                BUILT_IN.requireVerification,
                BUILT_IN.pendingRegistrationDays,
                BUILT_IN.maxPassesPerAccount,
                BUILT_IN.alwaysOnePass,
                BUILT_IN.createWithAccount,
                BUILT_IN.createWithParticipant,
                BUILT_IN.messages,
                BUILT_IN.limits);
    }

    /** The same definition, effective or not. */
    public AccessPassDefinition withEffective(boolean now) {
        return new AccessPassDefinition(
                id,
                name,
                alternativeCode,
                description,
                now,
                settings,
                requireVerification,
                pendingRegistrationDays,
                maxPassesPerAccount,
                alwaysOnePass,
                createWithAccount,
                createWithParticipant,
                messages,
                limits);
    }
}
