package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * That a pass code was made anew. It goes to its owner; only where there is no address it is shown, this once.
 *
 * @param sentTo where it goes, masked
 * @param passCode the pass code, where it goes nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResetPassCodeOutput(String sentTo, String passCode) {
    @Override
    public String toString() {
        return "ResetPassCodeOutput[secret]";
    }
}
