package io.github.keysandpasses.admin;

/**
 * The body of a request that sets a pass code.
 *
 * @param passCode the pass code
 */
public record ChosenPassCodeInput(String passCode) {
    @Override
    public String toString() {
        return "ChosenPassCodeInput[secret]";
    }
}
