package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.secret.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How far somebody is who forgot their pass code. It is kept in the login, which nobody outside can write: so a page can be answered
 * only in the order of the pages, and a new pass code is chosen only for the pass whose code was answered here.
 */
final class ForgotNotes {

    /** Who has answered the code and goes away leaves an open door; not for long. */
    private static final Duration OPEN = Duration.ofMinutes(10);

    private static final Duration BETWEEN_CODES = Duration.ofSeconds(30);

    private final AuthenticationSessionModel login;
    private final String suffix;
    private final Instant now = new ServerClock().instant();

    ForgotNotes(AuthenticationFlowContext context) {
        this.login = context.getAuthenticationSession();
        this.suffix = "." + context.getExecution().getId();
    }

    /** The pages. */
    enum Step {
        IDENTIFIER,
        CODE,
        NEW_PASS_CODE
    }

    /** At which page; empty if nobody has said that they forgot anything. */
    Optional<Step> step() {
        return note("step").map(Step::valueOf);
    }

    /** The identifier as it was typed; empty before. */
    String identifier() {
        return note("identifier").orElse("");
    }

    /** Whether the code of this pass was answered here, not long ago. */
    boolean hasProven(AccessPass pass) {
        return note("pass").filter(pass.id()::equals).isPresent() && !isOver("answered", OPEN);
    }

    /** How long nobody can ask for another code here, whatever became of the last one. */
    long secondsToWait() {
        return note("sent")
                .map(time -> Duration.between(now, Instant.parse(time).plus(BETWEEN_CODES))
                        .toSeconds())
                .filter(seconds -> seconds > 0)
                .orElse(0L);
    }

    void begin(String identifier) {
        forget();
        set("step", Step.IDENTIFIER.name());
        set("identifier", identifier);
    }

    /** A code is on its way, if there is somebody to whom it can be. */
    void asked(String identifier) {
        set("step", Step.CODE.name());
        set("identifier", identifier);
        set("sent", now.toString());
    }

    void proven(AccessPass pass) {
        set("step", Step.NEW_PASS_CODE.name());
        set("pass", pass.id());
        set("answered", now.toString());
    }

    void forget() {
        for (String name : new String[] {"step", "identifier", "sent", "pass", "answered"}) {
            login.removeAuthNote(name(name));
        }
    }

    private boolean isOver(String name, Duration within) {
        return note(name)
                .map(time -> Instant.parse(time).plus(within).isBefore(now))
                .orElse(true);
    }

    private Optional<String> note(String name) {
        return Optional.ofNullable(login.getAuthNote(name(name)));
    }

    private void set(String name, String value) {
        login.setAuthNote(name(name), value);
    }

    private String name(String name) {
        return "crm-forgot-" + name + suffix;
    }
}
