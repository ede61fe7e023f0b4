package io.github.keysandpasses.crmapi.wire;

/**
 * The {@code data} of the authentication methods.
 *
 * @param token a JWT, valid until its {@code exp}
 */
public record Token(String token) {
    @Override
    public String toString() {
        return "Token[secret]";
    }
}
