package io.github.keysandpasses.storage.accesspass;

import java.util.Objects;

/**
 * A pass code as Keycloak stores a password.
 *
 * @param secret the hidden part: hash and salt, as JSON
 * @param data how it was hashed, as JSON
 */
public record PassCodeHash(String secret, String data) {
    public PassCodeHash {
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(data, "data");
    }

    @Override
    public String toString() {
        return "PassCodeHash[secret]";
    }
}
