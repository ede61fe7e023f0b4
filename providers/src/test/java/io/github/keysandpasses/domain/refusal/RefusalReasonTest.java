package io.github.keysandpasses.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason has its two messages and an answer at every door where it can arise. */
class RefusalReasonTest {

    private static final Set<RefusalReason> MANAGING =
            EnumSet.range(RefusalReason.KEY_NOT_FOUND, RefusalReason.KEY_DOCUMENT_FAILED);

    /** Managed as keys are: the parts of passes, definitions and classifications. */
    private static final Set<RefusalReason> PARTS_OF_PASSES =
            EnumSet.range(RefusalReason.PASS_IDENTIFIER_MISSING, RefusalReason.PASS_CLASSIFICATION_IN_USE);

    /** What is refused on a page for people has no answer at any other door. */
    private static final Set<RefusalReason> PEOPLES_OWN =
            EnumSet.range(RefusalReason.SELF_SERVICE_OFF, RefusalReason.SELF_SERVICE_SCOPE_UNKNOWN);

    private static final Set<RefusalReason> MANAGING_PASSES =
            EnumSet.range(RefusalReason.PASS_NOT_FOUND, RefusalReason.PASS_LAST_OF_ACCOUNT);

    private static final Set<RefusalReason> PASS_EXCHANGES =
            EnumSet.range(RefusalReason.PASS_EXCHANGE_CODE_MISSING, RefusalReason.PASS_EXCHANGE_CONSENT_MISSING);

    private static final Set<RefusalReason> GUESSES =
            EnumSet.range(RefusalReason.PASS_GUESS_UNKNOWN, RefusalReason.PASS_GUESSES_EXCEEDED);

    private static final Set<RefusalReason> CUSTOMERS_OWN =
            EnumSet.range(RefusalReason.PASS_CODE_DIFFERS, RefusalReason.PASS_REGISTRATION_CLOSED);

    private static final Set<RefusalReason> CODES =
            EnumSet.range(RefusalReason.CODE_WRONG, RefusalReason.CODE_NO_ADDRESS);

    private static final Set<RefusalReason> PASS_LOGINS =
            EnumSet.range(RefusalReason.PASS_PARAMETER_MISSING, RefusalReason.PASS_OF_TOKEN_ENDED);

    /** The token of a login by user name is issued by the Web API's own door, for a pass too. */
    private static final Set<RefusalReason> PASSES_OF_LOGINS_BY_NAME =
            EnumSet.of(RefusalReason.PASS_ACCOUNT_UNKNOWN, RefusalReason.PASS_OF_TOKEN_ENDED);

    @ParameterizedTest
    @EnumSource
    void theCallerReadsAShortConstantText(RefusalReason reason) {
        assertThat(reason.callerText())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(120)
                .doesNotContainPattern("[%${}\\p{Cntrl}]");
    }

    @ParameterizedTest
    @EnumSource
    void theOperatorReadsWhatHappened(RefusalReason reason) {
        assertThat(reason.meaning()).isNotBlank().doesNotContain("|").doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource
    void theCodeIsABoundedLowerCaseWord(RefusalReason reason) {
        assertThat(reason.code()).matches("[a-z_]{1,64}").isEqualToIgnoringCase(reason.name());
    }

    @Test
    void noTwoReasonsShareACode() {
        assertThat(Arrays.stream(RefusalReason.values()).map(RefusalReason::code))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsNeverASuccess(RefusalReason reason) {
        Answer answer = reason.answer();
        assertThat(answer.crmStatus()).isNotEqualTo(CrmStatus.OK);
        assertThat(answer.oauthError() == null || answer.oauthError().httpStatus() >= 400)
                .isTrue();
        assertThat(answer.crmStatus() == null || answer.crmStatus().httpStatus() >= 400)
                .isTrue();
        assertThat(answer.adminStatus() == 0 || answer.adminStatus() >= 400).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anyReasonThatCanAriseAtTheWebApiHasAnAnswerThere(RefusalReason reason) {
        boolean elsewhereOnly = MANAGING.contains(reason)
                || MANAGING_PASSES.contains(reason)
                || PEOPLES_OWN.contains(reason)
                || CODES.contains(reason)
                || PARTS_OF_PASSES.contains(reason)
                || PASS_LOGINS.contains(reason) && !PASSES_OF_LOGINS_BY_NAME.contains(reason)
                || PASS_EXCHANGES.contains(reason)
                || CUSTOMERS_OWN.contains(reason)
                || EnumSet.of(
                                RefusalReason.CLIENT_NOT_ALLOWED,
                                RefusalReason.CLIENT_PUBLIC,
                                RefusalReason.EXCHANGE_PARAMETER_UNSUPPORTED,
                                RefusalReason.TOKEN_TYPE_UNSUPPORTED,
                                RefusalReason.RESOURCE_UNSUPPORTED,
                                RefusalReason.CERTIFICATE_MISSING,
                                RefusalReason.ORIGIN_UNKNOWN,
                                RefusalReason.REFRESH_TOKEN_REFUSED,
                                RefusalReason.AUDIENCE_INVALID,
                                RefusalReason.SCOPE_INVALID,
                                RefusalReason.TOKEN_IDLE)
                        .contains(reason);
        assertThat(reason.answer().crmStatus() == null).isEqualTo(elsewhereOnly);
    }

    @ParameterizedTest
    @EnumSource
    void anyReasonThatCanArisePastTheDoorHasAnAnswerAtTheTokenEndpoint(RefusalReason reason) {
        boolean shared = EnumSet.range(RefusalReason.KEY_MALFORMED, RefusalReason.CONSENT_MISSING)
                        .contains(reason)
                || GUESSES.contains(reason)
                || PASS_LOGINS.contains(reason)
                || PASS_EXCHANGES.contains(reason)
                || EnumSet.of(
                                RefusalReason.KEY_MISSING,
                                RefusalReason.KEY_IN_URL,
                                RefusalReason.PARAMETER_MALFORMED,
                                RefusalReason.PARAMETER_TOO_LONG,
                                RefusalReason.EXCHANGE_PARAMETER_UNSUPPORTED,
                                RefusalReason.TOKEN_TYPE_UNSUPPORTED,
                                RefusalReason.RESOURCE_UNSUPPORTED,
                                RefusalReason.CERTIFICATE_MISSING,
                                RefusalReason.CLIENT_POLICY,
                                RefusalReason.CLIENT_NOT_ALLOWED,
                                RefusalReason.CLIENT_PUBLIC,
                                RefusalReason.NOT_CONFIGURED,
                                RefusalReason.INTERNAL_ERROR,
                                RefusalReason.TOKEN_IDLE)
                        .contains(reason);
        assertThat(reason.answer().oauthError() != null).isEqualTo(shared);
    }

    @ParameterizedTest
    @EnumSource
    void anyReasonOfManagingKeysHasAnAnswerAtTheAdminRestApi(RefusalReason reason) {
        boolean managing = MANAGING.contains(reason)
                || MANAGING_PASSES.contains(reason)
                || PARTS_OF_PASSES.contains(reason)
                || CODES.contains(reason)
                || EnumSet.of(RefusalReason.NOT_CONFIGURED, RefusalReason.PASS_PHONE_CODES_EXCEEDED)
                        .contains(reason);
        assertThat(reason.answer().adminStatus() != 0).isEqualTo(managing);
    }

    @ParameterizedTest
    @EnumSource
    void anyHttpStatusIsOneThatJakartaKnows(RefusalReason reason) {
        Answer answer = reason.answer();
        if (answer.adminStatus() != 0) {
            assertThat(Response.Status.fromStatusCode(answer.adminStatus())).isNotNull();
        }
        if (answer.oauthError() != null) {
            assertThat(Response.Status.fromStatusCode(answer.oauthError().httpStatus()))
                    .isNotNull();
        }
    }
}
