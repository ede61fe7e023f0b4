package io.github.keysandpasses.secret;

import java.util.List;

/** Keyed hashes to test with. */
public final class TestSecrets {

    private TestSecrets() {}

    /** One under this secret, that takes what was hashed under the others too. */
    public static KeyedHash keyedHash(String secret, String... retired) {
        return new KeyedHash(secret, List.of(retired));
    }
}
