package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;

/**
 * Reports in the login's event why a step was not passed: the error as Keycloak calls it, so that what watches logins works as
 * before, and our reason beside it.
 */
final class LoginRefusal {

    private LoginRefusal() {}

    static void report(AuthenticationFlowContext context, RefusalReason reason) {
        context.getEvent().detail(Details.REASON, reason.code());
        context.getEvent().error(error(reason));
    }

    private static String error(RefusalReason reason) {
        return switch (reason) {
            case PASS_GUESS_UNKNOWN -> Errors.USER_NOT_FOUND;
            case PASS_GUESS_OWNER_DISABLED -> Errors.USER_DISABLED;
            case PASS_GUESS_OWNER_LOCKED, PASS_GUESS_LOCKED, PASS_GUESS_BLOCKED, PASS_GUESSES_EXCEEDED ->
                Errors.USER_TEMPORARILY_DISABLED;
            case PASS_PARAMETER_MISSING, PASS_ACCOUNT_REQUIRED, PASS_ACCOUNT_UNKNOWN -> Errors.INVALID_REQUEST;
            case PASS_CODES_EXCEEDED, PASS_PHONE_CODES_EXCEEDED -> Errors.SLOW_DOWN;
            case PASS_GUESS_OF_ANOTHER -> Errors.DIFFERENT_USER_AUTHENTICATED;
            default -> Errors.INVALID_USER_CREDENTIALS;
        };
    }

    /** Whether something was guessed and found wrong: what was not evaluated counts for nobody. */
    static boolean isWrongGuess(RefusalReason reason) {
        return switch (reason) {
            case PASS_GUESS_UNKNOWN, PASS_GUESS_WRONG, PASS_GUESS_OF_ANOTHER, CODE_WRONG -> true;
            default -> false;
        };
    }

    /** The key of what the person reads: of a pass no more than that it is wrong. */
    static String message(RefusalReason reason, String wrong) {
        return switch (reason) {
            case PASS_GUESSES_EXCEEDED -> "crmPassTooManyGuesses";
            case PASS_CODES_EXCEEDED -> "crmCodeTooManyAsked";
            default -> wrong;
        };
    }

    /** Whether no code is sent now, whoever's: that says nothing about the one who asks. */
    static boolean isTooManyCodes(RefusalReason reason) {
        return reason == RefusalReason.PASS_CODES_EXCEEDED || reason == RefusalReason.PASS_PHONE_CODES_EXCEEDED;
    }

    static AuthenticationFlowError flowError(RefusalReason reason) {
        return reason == RefusalReason.PASS_GUESS_UNKNOWN
                ? AuthenticationFlowError.INVALID_USER
                : AuthenticationFlowError.INVALID_CREDENTIALS;
    }
}
