package io.github.keysandpasses.admin;

/**
 * A code that a gateway made and sent as a test, to be checked by it.
 *
 * @param handle what the test message's answer named
 * @param code the code that arrived
 */
public record TestCodeInput(String handle, String code) {

    @Override
    public String toString() {
        return "TestCodeInput";
    }
}
