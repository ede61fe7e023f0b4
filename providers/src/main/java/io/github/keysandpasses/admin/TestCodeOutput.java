package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.refusal.Verdict;

/**
 * What the gateway said of a code.
 *
 * @param right whether it is the one it sent
 * @param reason why it cannot be checked, or not any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestCodeOutput(boolean right, String reason) {

    static TestCodeOutput of(Verdict<Boolean> checked) {
        return checked instanceof Verdict.Granted<Boolean> granted
                ? new TestCodeOutput(granted.value(), null)
                : new TestCodeOutput(
                        false, ((Verdict.Refused<Boolean>) checked).reason().code());
    }
}
