package io.github.keysandpasses.accesspass.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/** Whatever is wrong with a pass, a stranger reads the same; and what was not evaluated is no guess. */
class RefusalsLookAlikeTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "^(PASS_GUESS_|CODE_).*")
    void everyReasonOfABadPassOrCodeIsAnsweredAlike(RefusalReason reason) {
        OAuth2ErrorRepresentation answer =
                (OAuth2ErrorRepresentation) GrantAnswer.of(reason).getEntity();
        assertThat(answer.getError()).isEqualTo("invalid_grant");
        assertThat(answer.getErrorDescription()).isEqualTo("Invalid user credentials");
        assertThat(LoginRefusal.message(reason, "wrong")).isEqualTo("wrong");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = "^PASS_(PARAMETER_MISSING|ACCOUNT_REQUIRED|ACCOUNT_UNKNOWN|ONE_TIME_.*)")
    void whatTheCallerHasToSendIsNamed(RefusalReason reason) {
        OAuth2ErrorRepresentation answer =
                (OAuth2ErrorRepresentation) GrantAnswer.of(reason).getEntity();
        assertThat(answer.getErrorDescription()).isEqualTo(reason.callerText());
    }

    @ParameterizedTest
    @EnumSource(names = {"PASS_GUESSES_EXCEEDED", "PASS_CODES_EXCEEDED", "PASS_PHONE_CODES_EXCEEDED"})
    void whoAsksForTooMuchIsToldToSlowDown(RefusalReason reason) {
        Response answer = GrantAnswer.of(reason);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(((OAuth2ErrorRepresentation) answer.getEntity()).getError()).isEqualTo("slow_down");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PASS_GUESS_LOCKED",
                "PASS_GUESS_BLOCKED",
                "PASS_GUESS_OWNER_LOCKED",
                "PASS_GUESSES_EXCEEDED",
                "PASS_ACCOUNT_REQUIRED"
            })
    void whatWasNotEvaluatedCountsForNobody(RefusalReason reason) {
        assertThat(LoginRefusal.isWrongGuess(reason)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PASS_GUESS_UNKNOWN", "PASS_GUESS_WRONG", "PASS_GUESS_OF_ANOTHER", "CODE_WRONG"})
    void whatWasEvaluatedAndWrongCounts(RefusalReason reason) {
        assertThat(LoginRefusal.isWrongGuess(reason)).isTrue();
    }
}
