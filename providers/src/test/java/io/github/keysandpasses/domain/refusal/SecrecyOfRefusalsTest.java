package io.github.keysandpasses.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.events.Errors;

/** Who guesses keys learns from the answer whether one is good, and nothing else. */
class SecrecyOfRefusalsTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "KEY_MALFORMED",
                "KEY_CHECKSUM_WRONG",
                "KEY_UNKNOWN",
                "KEY_REVOKED",
                "KEY_EXPIRED",
                "KEY_PUBLISHED_SAMPLE",
                "KEY_CLASS_NOT_ALLOWED",
                "OWNER_MISSING",
                "OWNER_DISABLED",
                "ORGANIZATION_DISABLED",
                "ORGANIZATION_LEFT"
            })
    void whateverIsWrongWithAKeyTheAnswerIsTheSame(RefusalReason reason) {
        assertThat(reason.answer()).isSameAs(Answer.BAD_KEY);
    }

    @ParameterizedTest
    @EnumSource
    void whateverAnswersLikeAWrongKeyCountsAsOne(RefusalReason reason) {
        assertThat(reason.isWrongKey()).isEqualTo(reason.answer().equals(Answer.BAD_KEY));
    }

    @Test
    void whoPresentedTooManyWrongKeysIsToldToSlowDownWhateverWasWrongWithTheLast() {
        Answer answer = RefusalReason.KEY_ATTEMPTS_EXCEEDED.answer();
        assertThat(RefusalReason.KEY_ATTEMPTS_EXCEEDED.isWrongKey()).isFalse();
        assertThat(answer.oauthError().code()).isEqualTo("slow_down");
        assertThat(answer.oauthError().httpStatus()).isEqualTo(429);
        assertThat(answer.crmStatus().httpStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "USER_NOT_FOUND",
                "INVALID_USER_CREDENTIALS",
                "USER_DISABLED",
                "USER_TEMPORARILY_DISABLED",
                "LOGIN_REFUSED"
            })
    void whateverIsWrongWithALoginTheAnswerIsTheSame(RefusalReason reason) {
        assertThat(reason.answer()).isSameAs(Answer.BAD_CREDENTIALS);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGIN_ORGANIZATION_UNKNOWN", "LOGIN_ORGANIZATION_DISABLED", "LOGIN_ORGANIZATION_AMBIGUOUS"})
    void whateverIsWrongWithAnOrganisationTheAnswerIsTheSame(RefusalReason reason) {
        assertThat(reason.answer()).isSameAs(Answer.BAD_ORGANIZATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_INVALID", "TOKEN_EXPIRED", "TOKEN_NOT_OF_WEB_API"})
    void whateverIsWrongWithAReleasedTokenTheAnswerIsTheSame(RefusalReason reason) {
        assertThat(reason.answer()).isSameAs(Answer.BAD_TOKEN);
    }

    @Test
    void theNamesKeycloakHasForAFailedLoginAreOurs() {
        assertThat(List.of(
                        Errors.USER_NOT_FOUND,
                        Errors.INVALID_USER_CREDENTIALS,
                        Errors.USER_DISABLED,
                        Errors.USER_TEMPORARILY_DISABLED,
                        Errors.RESOLVE_REQUIRED_ACTIONS))
                .containsExactly(
                        RefusalReason.USER_NOT_FOUND.code(),
                        RefusalReason.INVALID_USER_CREDENTIALS.code(),
                        RefusalReason.USER_DISABLED.code(),
                        RefusalReason.USER_TEMPORARILY_DISABLED.code(),
                        RefusalReason.RESOLVE_REQUIRED_ACTIONS.code());
    }

    @Test
    void aBadKeyIsAnInvalidGrantAtTheTokenEndpointAndUnauthorizedAtTheWebApi() {
        Answer answer = Answer.BAD_KEY;
        assertThat(answer.oauthError().code()).isEqualTo("invalid_grant");
        assertThat(answer.oauthError().httpStatus()).isEqualTo(400);
        assertThat(answer.crmStatus()).isEqualTo(CrmStatus.INVALID_WEB_API_KEY);
        assertThat(answer.crmStatus().httpStatus()).isEqualTo(401);
    }

    @Test
    void anotherAnswerThanABadKeysIsKeptForFactsThatAreNoSecret() {
        EnumSet<RefusalReason> afterAGoodKey = EnumSet.of(
                RefusalReason.OWNER_ACTIONS_PENDING,
                RefusalReason.ORGANIZATION_AMBIGUOUS,
                RefusalReason.UNIT_UNKNOWN,
                RefusalReason.UNIT_AMBIGUOUS,
                RefusalReason.UNIT_REQUIRED,
                RefusalReason.ORIGIN_UNKNOWN,
                RefusalReason.REFRESH_TOKEN_REFUSED,
                RefusalReason.SCOPE_INVALID,
                RefusalReason.AUDIENCE_INVALID,
                RefusalReason.CONSENT_MISSING);

        assertThat(EnumSet.range(RefusalReason.KEY_MALFORMED, RefusalReason.CONSENT_MISSING))
                .filteredOn(reason -> !reason.isWrongKey())
                .filteredOn(reason -> reason != RefusalReason.KEY_ATTEMPTS_EXCEEDED)
                .containsExactlyInAnyOrderElementsOf(afterAGoodKey);
    }

    @Test
    void noTwoAnswersWithTheSameTextDiffer() {
        assertThat(Arrays.stream(RefusalReason.values())
                        .map(RefusalReason::answer)
                        .distinct()
                        .map(Answer::text))
                .doesNotHaveDuplicates();
    }
}
