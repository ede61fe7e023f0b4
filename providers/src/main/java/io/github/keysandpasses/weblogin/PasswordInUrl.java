package io.github.keysandpasses.weblogin;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Finds a password, or a one-time password, in the query of a URL, by the parameter's name: nothing else tells it. URLs
 * end up in logs and histories; whoever sends a password in one must learn it at the first try (RFC 6749 section
 * 2.3.1).
 */
public final class PasswordInUrl {

    private static final Set<String> NAMES = Set.of("password", "otp");

    private PasswordInUrl() {}

    /** Whether there is one among the query parameters. */
    public static boolean isIn(Map<String, ?> query) {
        return !Collections.disjoint(query.keySet(), NAMES);
    }
}
