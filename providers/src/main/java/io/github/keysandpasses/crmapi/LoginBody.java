package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.domain.organization.UnitChoice;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.http.JsonBody;
import io.github.keysandpasses.token.RequestedUnit;
import io.github.keysandpasses.weblogin.LoginRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the body of {@code authentication/token}: {@code username}, {@code password} and {@code organisation}, and, if
 * there is one to ask for or to answer with, {@code unit} and {@code otp} (CRM.COM, {@code POST authentication/token};
 * {@code otp} is ours).
 */
final class LoginBody {

    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";
    private static final String ORGANIZATION = "organisation";
    private static final String OTP = "otp";

    private static final int MAX_BYTES = 8192;

    /** The most of a password: what Keycloak takes of a form parameter. */
    private static final int MAX_PASSWORD = 4000;

    private static final int MAX_LENGTH = 255;

    private static final Map<String, Integer> MEMBERS = Map.of(
            USERNAME,
            MAX_LENGTH,
            PASSWORD,
            MAX_PASSWORD,
            ORGANIZATION,
            MAX_LENGTH,
            RequestedUnit.PARAMETER,
            UnitChoice.MAX_LENGTH,
            OTP,
            MAX_LENGTH);

    private LoginBody() {}

    /** The request, or {@code LOGIN_INCOMPLETE}, or what {@link JsonBody} refuses. */
    static Verdict<LoginRequest> parse(MediaType type, InputStream body) {
        return JsonBody.parse(type, body, MAX_BYTES)
                .then(json -> json.texts(MEMBERS))
                .then(LoginBody::request);
    }

    private static Verdict<LoginRequest> request(Map<String, String> texts) {
        if (!texts.containsKey(USERNAME) || !texts.containsKey(PASSWORD) || !texts.containsKey(ORGANIZATION)) {
            return Verdict.refused(RefusalReason.LOGIN_INCOMPLETE);
        }
        return Verdict.granted(new LoginRequest(
                texts.get(USERNAME),
                texts.get(PASSWORD),
                Optional.ofNullable(texts.get(OTP)),
                texts.get(ORGANIZATION),
                Optional.ofNullable(texts.get(RequestedUnit.PARAMETER))));
    }
}
