package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/**
 * What was sent from the pages, as it came: nothing of it is checked yet.
 *
 * @param step which of the buttons
 * @param pass the id of the pass the page was about
 * @param current the pass code until now
 * @param wanted the new one
 * @param endsOtherSessions whether the person wants to be logged out elsewhere
 */
record ChangeForm(Step step, Optional<String> pass, String current, ChosenPassCode wanted, boolean endsOtherSessions) {

    static final String PASS_FIELD = "pass";
    static final String CURRENT_FIELD = "passCode";

    /** As on Keycloak's own page that changes a password. */
    static final String OTHER_SESSIONS_FIELD = "logout-sessions";

    private static final String CHOOSE = "choosePass";
    private static final String BACK = "back";
    private static final String ON = "on";

    /** The buttons. */
    enum Step {
        CHOOSE,
        BACK,
        CHANGE
    }

    static ChangeForm of(MultivaluedMap<String, String> form) {
        return new ChangeForm(
                step(form),
                Optional.ofNullable(form.getFirst(PASS_FIELD)).filter(id -> !id.isEmpty()),
                Optional.ofNullable(form.getFirst(CURRENT_FIELD)).orElse(""),
                ChosenPassCode.of(form),
                ON.equals(form.getFirst(OTHER_SESSIONS_FIELD)));
    }

    private static Step step(MultivaluedMap<String, String> form) {
        if (form.containsKey(BACK)) {
            return Step.BACK;
        }
        return form.containsKey(CHOOSE) ? Step.CHOOSE : Step.CHANGE;
    }

    /** Shows nothing: there are secrets in it. */
    @Override
    public String toString() {
        return "ChangeForm[secret]";
    }
}
