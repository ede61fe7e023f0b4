package io.github.keysandpasses.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThat(reason.answer()).isSameAs(RefusalReason.Answer.BAD_KEY);
    }

    @Test
    void aBadKeyIsAnInvalidGrantAtTheTokenEndpointAndUnauthorizedAtTheWebApi() {
        RefusalReason.Answer answer = RefusalReason.Answer.BAD_KEY;
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
                RefusalReason.SCOPE_INVALID,
                RefusalReason.AUDIENCE_INVALID,
                RefusalReason.CONSENT_MISSING);

        assertThat(EnumSet.range(RefusalReason.KEY_MALFORMED, RefusalReason.CONSENT_MISSING))
                .filteredOn(reason -> reason.answer() != RefusalReason.Answer.BAD_KEY)
                .containsExactlyInAnyOrderElementsOf(afterAGoodKey);
    }

    @Test
    void noTwoAnswersWithTheSameTextDiffer() {
        assertThat(Arrays.stream(RefusalReason.values())
                        .map(RefusalReason::answer)
                        .distinct()
                        .map(RefusalReason.Answer::text))
                .doesNotHaveDuplicates();
    }
}
