package io.github.keysandpasses.accesspass.form;

import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.keycloak.services.messages.Messages;

/**
 * What people read when an identifier cannot be. About an e-mail address they read what Keycloak's own forms say, so that ours tell
 * no more about who is there than those do.
 */
public final class IdentifierFaults {

    private final String field;
    private final IdentifierRules rules;

    /** Those of one field. */
    public IdentifierFaults(String field, IdentifierRules rules) {
        this.field = field;
        this.rules = rules;
    }

    /** The fault for a refusal. */
    public PassFault of(RefusalReason reason) {
        return switch (reason) {
            case PASS_IDENTIFIER_MISSING, PASS_IDENTIFIER_REQUIRED -> fault(missing(), reason);
            case PASS_IDENTIFIER_TAKEN -> fault(taken(), reason);
            case PASS_IDENTIFIER_NO_EMAIL -> fault(Messages.INVALID_EMAIL, reason);
            case PASS_IDENTIFIER_MIXED_SCRIPTS -> fault("crmIdentifierMixedScripts", reason);
            case PASS_IDENTIFIER_NO_PHONE -> fault("crmIdentifierNoPhone", reason);
            case PASS_IDENTIFIER_NO_NUMBER -> fault("crmIdentifierNoNumber", reason);
            case PASS_IDENTIFIER_TOO_SHORT -> fault("crmIdentifierTooShort", reason, rules.minLength());
            case PASS_IDENTIFIER_TOO_LONG -> fault("crmIdentifierTooLong", reason, Identifier.MAX_LENGTH);
            case PASS_IDENTIFIER_TOO_FEW_LETTERS -> fault("crmIdentifierTooFewLetters", reason, rules.minLetters());
            case PASS_IDENTIFIER_TOO_FEW_DIGITS -> fault("crmIdentifierTooFewDigits", reason, rules.minDigits());
            case PASS_IDENTIFIER_TOO_FEW_SPECIALS -> fault("crmIdentifierTooFewSpecials", reason, rules.minSpecials());
            case PASS_ADDRESS_CHANGES_EXCEEDED -> fault("crmAddressTooOften", reason);
            default -> fault(isEmail() ? Messages.INVALID_EMAIL : "crmIdentifierUnfit", reason);
        };
    }

    private String missing() {
        return isEmail() ? Messages.MISSING_EMAIL : "crmIdentifierEnter";
    }

    private String taken() {
        return isEmail() ? Messages.EMAIL_EXISTS : "crmIdentifierTaken";
    }

    private boolean isEmail() {
        return rules.format() == IdentifierFormat.EMAIL;
    }

    private PassFault fault(String message, RefusalReason reason, Object... parameters) {
        return PassFault.of(field, message, reason, parameters);
    }
}
