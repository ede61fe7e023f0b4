package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.PassProofs;
import io.github.keysandpasses.accesspass.Sent;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the step remembers of the code it had sent: where to, masked, and when another one may be asked for. Never the code. So
 * loading the page again sends nothing.
 */
final class SentCode {

    private static final String ADDRESS = "crm-code-address.";
    private static final String AGAIN = "crm-code-again.";

    private final AuthenticationFlowContext context;
    private final AuthenticationSessionModel login;
    private final InstantSource clock;

    SentCode(AuthenticationFlowContext context, InstantSource clock) {
        this.context = context;
        this.login = context.getAuthenticationSession();
        this.clock = clock;
    }

    /** Whether this step has sent a code. */
    boolean isThere() {
        return note(ADDRESS).isPresent();
    }

    /** Has a code sent, unless it is too soon; the key of what to tell the person. */
    String send(AccessPass pass) {
        Verdict<Sent> verdict = new PassProofs(context.getSession()).send(pass, CodePurpose.ONE_TIME_PASSWORD);
        if (verdict instanceof Verdict.Refused<Sent> refused) {
            return notice(refused.reason());
        }
        Sent sent = ((Verdict.Granted<Sent>) verdict).value();
        login.setAuthNote(name(ADDRESS), sent.maskedAddress());
        login.setAuthNote(name(AGAIN), Long.toString(sent.again().toEpochMilli()));
        return sent.delivery() == Delivery.FAILED ? "crmCodeNotSent" : "";
    }

    private static String notice(RefusalReason reason) {
        return switch (reason) {
            case CODE_RESEND_TOO_SOON -> "crmCodeTooSoon";
            case CODE_RESEND_LIMIT -> "crmCodeTooOften";
            default -> "crmCodeNotSent";
        };
    }

    OneTimeCodePage page(String notice) {
        return new OneTimeCodePage(note(ADDRESS).orElse(""), waitSeconds(), notice);
    }

    /** Rounded up: whoever waits as long as they are told must not be told to wait again. */
    private long waitSeconds() {
        Instant again =
                note(AGAIN).map(Long::parseLong).map(Instant::ofEpochMilli).orElse(Instant.EPOCH);
        long millis = Duration.between(clock.instant(), again).toMillis();
        return Math.max(0, (millis + 999) / 1000);
    }

    private Optional<String> note(String prefix) {
        return Optional.ofNullable(login.getAuthNote(name(prefix)));
    }

    private String name(String prefix) {
        return prefix + context.getExecution().getId();
    }
}
