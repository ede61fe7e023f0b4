package io.github.keysandpasses.messaging.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.outbound.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a 2xx is a delivery, and only what may pass is tried again. */
class WebhookAnswersTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void aSuccessIsADelivery(int status) {
        assertThat(read(status)).isEqualTo(Attempt.delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 403, 404, 410, 422})
    void aRedirectionOrARefusalIsTheEnd(int status) {
        assertThat(read(status)).isEqualTo(Attempt.failed(FailureReason.REJECTED));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void whatMayPassIsTriedAgain(int status) {
        assertThat(read(status)).isEqualTo(Attempt.tryAgain(FailureReason.REJECTED));
    }

    @Test
    void whoAsksToBeLeftAloneIsHeard() {
        Duration wish = Duration.ofSeconds(20);
        assertThat(WebhookAnswers.read(new Reply.Answer(429, new byte[0], Optional.of(wish))))
                .isEqualTo(new Attempt.TryAgain(FailureReason.REJECTED, Optional.of(wish)));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "TIMED_OUT"})
    void whereNobodyAnsweredItIsTriedAgain(FailureReason reason) {
        assertThat(WebhookAnswers.read(new Reply.None(reason))).isEqualTo(Attempt.tryAgain(reason));
    }

    @Test
    void aForbiddenTargetStaysForbidden() {
        assertThat(WebhookAnswers.read(new Reply.None(FailureReason.TARGET_FORBIDDEN)))
                .isEqualTo(Attempt.failed(FailureReason.TARGET_FORBIDDEN));
    }

    private static Attempt read(int status) {
        return WebhookAnswers.read(new Reply.Answer(status, new byte[0], Optional.empty()));
    }
}
