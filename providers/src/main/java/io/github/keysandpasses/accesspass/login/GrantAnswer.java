package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.domain.refusal.OAuthError;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/** What a direct grant is answered (RFC 6749 section 5.2). Whatever is wrong with a pass, the words are those of Keycloak's own. */
final class GrantAnswer {

    private static final String BAD_CREDENTIALS = "Invalid user credentials";

    private GrantAnswer() {}

    static Response of(RefusalReason reason) {
        return speaks(reason)
                ? answer(reason.answer().oauthError(), reason.callerText())
                : answer(OAuthError.INVALID_GRANT, BAD_CREDENTIALS);
    }

    /** What tells nothing about a pass, or only to who has proven it. */
    private static boolean speaks(RefusalReason reason) {
        return switch (reason) {
            case PASS_PARAMETER_MISSING,
                    PASS_ACCOUNT_REQUIRED,
                    PASS_ACCOUNT_UNKNOWN,
                    PASS_ONE_TIME_PASSWORD_REQUIRED,
                    PASS_GUESSES_EXCEEDED,
                    PASS_CODES_EXCEEDED,
                    PASS_PHONE_CODES_EXCEEDED -> true;
            default -> false;
        };
    }

    private static Response answer(OAuthError error, String text) {
        return Response.status(error.httpStatus())
                .entity(new OAuth2ErrorRepresentation(error.code(), text))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
