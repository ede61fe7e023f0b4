package io.github.keysandpasses.accesspass.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * What somebody sent to a step, as it came: nothing of it is checked yet. The limits keep hashing cheap; they are far beyond what an
 * access pass can have.
 */
final class LoginForm {

    static final String IDENTIFIER = "identifier";
    static final String PASS_CODE = "passCode";
    static final String AUTHENTICATION_CODE = "authenticationCode";
    static final String ONE_TIME_CODE = "oneTimeCode";
    static final String ACCOUNT = "account";
    static final String REMEMBER_ME = "rememberMe";
    static final String BACK = "back";
    static final String RESEND = "resend";

    /** The names in a direct grant: Keycloak's clients send username and password whatever a flow asks for. */
    static final String GRANT_USERNAME = "username";

    static final String GRANT_PASSWORD = "password";
    static final String GRANT_PASS_CODE = "pass_code";
    static final String GRANT_AUTHENTICATION_CODE = "authentication_code";
    static final String GRANT_ONE_TIME_PASSWORD = "one_time_password";

    static final int MAX_IDENTIFIER = 255;
    static final int MAX_SECRET = 255;

    private final MultivaluedMap<String, String> fields;

    private LoginForm(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    static LoginForm of(AuthenticationFlowContext context) {
        return new LoginForm(context.getHttpRequest().getDecodedFormParameters());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** An identifier: people paste them with blanks around. */
    String identifier(String name) {
        return text(name).strip();
    }

    /** The field as it came, empty if it did not. */
    String text(String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    MultivaluedMap<String, String> fields() {
        return fields;
    }
}
