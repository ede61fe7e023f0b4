package io.github.keysandpasses.accesspass.form;

import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a pass code must be, in words: beside the field before anything is typed, and at the field when it is not so. */
public final class PassCodePolicy {

    private final PassCodeRules rules;

    /** The rules of the pass it is for. */
    public PassCodePolicy(PassCodeRules rules) {
        this.rules = rules;
    }

    /** What the page says beside the field: message keys, each with its number. */
    public List<Map<String, Object>> lines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        add(lines, "crmPassCodePolicyLength", rules.minLength());
        add(lines, "crmPassCodePolicyLetters", rules.minLetters());
        add(lines, "crmPassCodePolicyDigits", rules.minDigits());
        add(lines, "crmPassCodePolicySpecials", rules.minSpecials());
        return lines;
    }

    private static void add(List<Map<String, Object>> lines, String key, int least) {
        if (least > 0) {
            lines.add(Map.of("key", key, "least", least));
        }
    }

    /** What the page says at the field. */
    PassFault fault(String field, RefusalReason reason) {
        return switch (reason) {
            case PASS_CODE_MISSING -> PassFault.of(field, "crmPassCodeChoose", reason);
            case PASS_CODE_TOO_LONG -> PassFault.of(field, "crmPassCodeTooLong", reason, PassCodeText.MAX_LENGTH);
            case PASS_CODE_UNPRINTABLE -> PassFault.of(field, "crmPassCodeUnprintable", reason);
            case PASS_CODE_TOO_SHORT -> PassFault.of(field, "crmPassCodeTooShort", reason, rules.minLength());
            case PASS_CODE_TOO_FEW_LETTERS ->
                PassFault.of(field, "crmPassCodeTooFewLetters", reason, rules.minLetters());
            case PASS_CODE_TOO_FEW_DIGITS -> PassFault.of(field, "crmPassCodeTooFewDigits", reason, rules.minDigits());
            case PASS_CODE_TOO_FEW_SPECIALS ->
                PassFault.of(field, "crmPassCodeTooFewSpecials", reason, rules.minSpecials());
            case PASS_CODE_LIKE_IDENTIFIER -> PassFault.of(field, "crmPassCodeLikeIdentifier", reason);
            default -> PassFault.of(field, "crmPassCodeUnfit", reason);
        };
    }
}
