package io.github.keysandpasses.messaging.webhook;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.outbound.Reply;
import java.util.Set;

/** What an answer means (Standard Webhooks 1.0, Delivery success and failure). What is worth another try gets one. */
final class WebhookAnswers {

    private static final Set<Integer> FOR_NOW = Set.of(408, 425, 429);
    private static final Set<FailureReason> PASSING = Set.of(FailureReason.UNREACHABLE, FailureReason.TIMED_OUT);

    private WebhookAnswers() {}

    static Attempt read(Reply reply) {
        if (reply instanceof Reply.None none) {
            return PASSING.contains(none.reason()) ? Attempt.tryAgain(none.reason()) : Attempt.failed(none.reason());
        }
        Reply.Answer answer = (Reply.Answer) reply;
        if (answer.status() / 100 == 2) {
            return Attempt.delivered();
        }
        return answer.status() / 100 == 5 || FOR_NOW.contains(answer.status())
                ? new Attempt.TryAgain(FailureReason.REJECTED, answer.retryAfter())
                : Attempt.failed(FailureReason.REJECTED);
    }
}
