package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What was sent from the page, as it came: nothing of it is checked yet.
 *
 * @param step which of the page's buttons
 * @param code the code
 * @param address the other address
 * @param passCode the pass code
 */
record CodeForm(Step step, String code, String address, ChosenPassCode passCode) {

    static final String CODE_FIELD = "verificationCode";
    static final String ADDRESS_FIELD = "address";

    private static final String RESEND = "resend";
    private static final String CHANGE_ADDRESS = "changeAddress";

    /** The buttons. */
    enum Step {
        VERIFY,
        RESEND,
        CHANGE_ADDRESS
    }

    static CodeForm of(MultivaluedMap<String, String> form) {
        return new CodeForm(step(form), text(form, CODE_FIELD), text(form, ADDRESS_FIELD), ChosenPassCode.of(form));
    }

    private static Step step(MultivaluedMap<String, String> form) {
        if (form.containsKey(RESEND)) {
            return Step.RESEND;
        }
        return form.containsKey(CHANGE_ADDRESS) ? Step.CHANGE_ADDRESS : Step.VERIFY;
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }

    /** Shows nothing: there are secrets in it. */
    @Override
    public String toString() {
        return "CodeForm[secret]";
    }
}
