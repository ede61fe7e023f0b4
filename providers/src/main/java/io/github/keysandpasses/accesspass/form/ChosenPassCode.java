package io.github.keysandpasses.accesspass.form;

import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/**
 * A new pass code as it was typed, twice: nothing of it is checked yet.
 *
 * @param typed the pass code
 * @param again the same once more
 */
public record ChosenPassCode(String typed, String again) {

    /** The field of the pass code. */
    public static final String FIELD = "newPassCode";

    /** The field in which it is typed again. */
    public static final String AGAIN_FIELD = "newPassCodeAgain";

    /** What a form says. */
    public static ChosenPassCode of(MultivaluedMap<String, String> form) {
        return new ChosenPassCode(text(form, FIELD), text(form, AGAIN_FIELD));
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }

    /**
     * What is wrong with it, one fault at most: who has to choose another one types it twice anyway.
     *
     * @param read what the rules say about {@link #typed}
     */
    public List<PassFault> faults(Verdict<PassCodeText> read, PassCodePolicy policy) {
        if (read instanceof Verdict.Refused<PassCodeText> refused) {
            return List.of(policy.fault(FIELD, refused.reason()));
        }
        return typed.equals(again)
                ? List.of()
                : List.of(PassFault.of(AGAIN_FIELD, "crmPassCodeDiffers", RefusalReason.PASS_CODE_DIFFERS));
    }

    /** Shows nothing: it is a secret. */
    @Override
    public String toString() {
        return "ChosenPassCode[secret]";
    }
}
