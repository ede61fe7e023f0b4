package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Delivery;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.RemoteCode;
import io.github.keysandpasses.messaging.SentMessage;

/**
 * What became of a test message within three seconds.
 *
 * @param delivery SENT, ON_ITS_WAY or FAILED
 * @param reason why it failed, as in the event and the metric
 * @param message the same in words
 * @param handle where the gateway makes the codes, what to name when its code is checked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestMessageOutput(String delivery, String reason, String message, String handle) {

    static TestMessageOutput of(SentMessage sent) {
        return new TestMessageOutput(
                sent.delivery().name(),
                sent.failure().map(FailureReason::code).orElse(null),
                sent.failure().map(FailureReason::meaning).orElse(null),
                null);
    }

    static TestMessageOutput of(Verdict<RemoteCode> asked) {
        if (asked instanceof Verdict.Refused<RemoteCode> refused) {
            return new TestMessageOutput(
                    Delivery.FAILED.name(),
                    refused.reason().code(),
                    refused.reason().meaning(),
                    null);
        }
        RemoteCode code = ((Verdict.Granted<RemoteCode>) asked).value();
        return new TestMessageOutput(code.delivery().name(), null, null, code.handle());
    }
}
