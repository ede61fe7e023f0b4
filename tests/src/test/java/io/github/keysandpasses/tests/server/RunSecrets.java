package io.github.keysandpasses.tests.server;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What is secret about one server of one run; nothing of it is the same the next time. */
record RunSecrets(String hashSecret, String adminUsername, String adminPassword) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static RunSecrets random() {
        return new RunSecrets(hex(24), "bootstrap-" + hex(4), hex(16));
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
