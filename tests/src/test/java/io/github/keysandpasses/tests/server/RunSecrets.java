package io.github.keysandpasses.tests.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * What is secret about one server of one run; nothing of it is the same the next time. The first hash secret is the one in use,
 * the others are retired; a server without any is one whose operator forgot it.
 */
record RunSecrets(List<String> hashSecrets, String adminUsername, String adminPassword) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static RunSecrets random() {
        return new RunSecrets(List.of(hex(24)), "bootstrap-" + hex(4), hex(16));
    }

    RunSecrets withHashSecrets(List<String> others) {
        return new RunSecrets(others, adminUsername, adminPassword);
    }

    private static String hex(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    /** Keeps the values out of logs and assertion messages. */
    @Override
    public String toString() {
        return "RunSecrets[...]";
    }
}
