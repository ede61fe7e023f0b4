package io.github.keysandpasses.admin;

/**
 * The body of a request that verifies a pass: its owner has read out the code that was sent.
 *
 * @param code the verification code
 * @param passCode the first pass code, for a pass that has none yet
 */
public record VerificationInput(String code, String passCode) {
    @Override
    public String toString() {
        return "VerificationInput[secret]";
    }
}
