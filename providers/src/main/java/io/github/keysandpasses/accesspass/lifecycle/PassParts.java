package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.format.AuthenticationCode;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.accesspass.format.IdentifierCreation;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.accesspass.format.PassGenerator;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;

/**
 * The parts of a new pass: what was chosen, if it meets the rules, and what the rules have generated (CRM.COM V4 manual,
 * <em>Applying access token settings</em>).
 *
 * @param identifier or null
 * @param passCode or null
 * @param passCodeGenerated whether nobody chose it
 * @param authenticationCode always there
 * @param authenticationCodeGenerated whether nobody chose it
 */
record PassParts(
        Identifier identifier,
        PassCodeText passCode,
        boolean passCodeGenerated,
        AuthenticationCode authenticationCode,
        boolean authenticationCodeGenerated) {

    /**
     * Settles the parts.
     *
     * @param pending whether the pass waits for its verification, which may bring the pass code along
     */
    static Verdict<PassParts> of(NewPass wanted, PassSettings rules, PassGenerator generator, boolean pending) {
        return identifier(wanted, rules, generator)
                .then(choice -> passCode(wanted, rules, generator, choice.value, pending)
                        .then(code -> authenticationCode(wanted, rules, generator)
                                .then(authentication -> Verdict.granted(new PassParts(
                                        choice.value,
                                        code.value,
                                        code.generated,
                                        authentication.value,
                                        authentication.generated)))));
    }

    private static Verdict<Choice<Identifier>> identifier(NewPass wanted, PassSettings rules, PassGenerator generator) {
        if (rules.identifier().creation() != IdentifierCreation.NONE) {
            return wanted.identifier() == null
                    ? Verdict.granted(new Choice<>(generator.identifier(rules.identifier()), true))
                    : Verdict.refused(RefusalReason.PASS_IDENTIFIER_GENERATED);
        }
        if (wanted.identifier() == null) {
            return rules.allowNoIdentifier()
                    ? Verdict.granted(new Choice<>(null, false))
                    : Verdict.refused(RefusalReason.PASS_IDENTIFIER_REQUIRED);
        }
        return Identifier.parse(wanted.identifier(), rules.identifier())
                .then(typed -> Verdict.granted(new Choice<>(typed, false)));
    }

    private static Verdict<Choice<PassCodeText>> passCode(
            NewPass wanted, PassSettings rules, PassGenerator generator, Identifier identifier, boolean pending) {
        if (identifier == null) {
            return wanted.passCode() == null
                    ? Verdict.granted(new Choice<>(null, false))
                    : Verdict.refused(RefusalReason.PASS_CODE_WITHOUT_IDENTIFIER);
        }
        if (rules.passCode().automatic()) {
            return generatedPassCode(wanted, rules, generator, identifier);
        }
        if (wanted.passCode() == null) {
            return pending
                    ? Verdict.granted(new Choice<>(null, false))
                    : Verdict.refused(RefusalReason.PASS_CODE_REQUIRED);
        }
        return PassCodeText.parse(wanted.passCode(), rules.passCode(), identifier)
                .then(typed -> Verdict.granted(new Choice<>(typed, false)));
    }

    /** Without an owner nobody would ever learn it (the CRM asks for one since R14). */
    private static Verdict<Choice<PassCodeText>> generatedPassCode(
            NewPass wanted, PassSettings rules, PassGenerator generator, Identifier identifier) {
        if (wanted.passCode() != null) {
            return Verdict.refused(RefusalReason.PASS_CODE_GENERATED);
        }
        return wanted.owner() == null
                ? Verdict.refused(RefusalReason.PASS_OWNER_REQUIRED)
                : Verdict.granted(new Choice<>(generator.passCode(rules.passCode(), identifier), true));
    }

    private static Verdict<Choice<AuthenticationCode>> authenticationCode(
            NewPass wanted, PassSettings rules, PassGenerator generator) {
        return wanted.authenticationCode() == null
                ? Verdict.granted(new Choice<>(generator.authenticationCode(rules.authenticationCode()), true))
                : AuthenticationCode.parse(wanted.authenticationCode(), rules.authenticationCode())
                        .then(typed -> Verdict.granted(new Choice<>(typed, false)));
    }

    @Override
    public String toString() {
        return "PassParts[secret]";
    }

    private record Choice<T>(T value, boolean generated) {
        @Override
        public String toString() {
            return "Choice[secret]";
        }
    }
}
