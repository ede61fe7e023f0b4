package io.github.keysandpasses.messaging.messagecentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.FailureReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every response code of Verify Now means exactly one thing of ours, and what is not known is never a success. */
class MessageCentralCodeTest {

    @ParameterizedTest
    @CsvSource({
        "400,REJECTED",
        "409,TOO_SOON",
        "500,REJECTED",
        "501,NOT_CONFIGURED",
        "506,TOO_SOON",
        "511,ADDRESS_INVALID",
        "800,LIMIT_REACHED",
        "0,REJECTED",
        "201,REJECTED",
        "999,REJECTED"
    })
    void whyNoCodeWasSent(int number, FailureReason reason) {
        assertThat(MessageCentralCode.of(number).failure()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"700", "702"})
    void aWrongCodeCanBeTriedAgain(int number) {
        assertThat(MessageCentralCode.of(number).checked()).isEqualTo(Verdict.granted(false));
    }

    @ParameterizedTest
    @CsvSource({
        "400,CODE_NOT_CHECKED",
        "409,CODE_NOT_CHECKED",
        "500,CODE_NOT_CHECKED",
        "501,CODE_NOT_CHECKED",
        "505,CODE_EXPIRED",
        "506,CODE_NOT_CHECKED",
        "511,CODE_NOT_CHECKED",
        "703,CODE_USED",
        "705,CODE_EXPIRED",
        "800,CODE_TRIES_EXCEEDED",
        "0,CODE_NOT_CHECKED",
        "201,CODE_NOT_CHECKED"
    })
    void whatCannotBeTriedAgainIsRefused(int number, RefusalReason reason) {
        assertThat(MessageCentralCode.of(number).checked()).isEqualTo(Verdict.refused(reason));
    }
}
