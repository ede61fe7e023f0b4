package io.github.keysandpasses.tests.server;

import java.util.Locale;
import java.util.Optional;

/** The ways in which the suite runs Keycloak: one server each. */
public enum ServerSetup {
    /** Development mode on H2 in memory: what most tests use. */
    DEVELOPMENT,

    /** Development mode on H2 in a file, which a second start finds again. */
    DEVELOPMENT_ON_FILE,

    /** Development mode with Keycloak's preview feature token-exchange, its first one, which tells extensions little. */
    OLD_TOKEN_EXCHANGE,

    /** Production mode on PostgreSQL with a log at TRACE: for tests that count statements or search the log. */
    POSTGRES_TRACE,

    /** Production mode on PostgreSQL, as one node of several: {@link TwoNodes}. */
    NODE;

    /** The name of the server's folder under the build directory. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean onPostgres() {
        return this == POSTGRES_TRACE || this == NODE;
    }

    /** The value of Keycloak's option for its database. */
    String database() {
        return switch (this) {
            case DEVELOPMENT, OLD_TOKEN_EXCHANGE -> "dev-mem";
            case DEVELOPMENT_ON_FILE -> "dev-file";
            case POSTGRES_TRACE, NODE -> "postgres";
        };
    }

    /** What is switched on that Keycloak leaves off. */
    Optional<String> features() {
        return this == OLD_TOKEN_EXCHANGE ? Optional.of("token-exchange") : Optional.empty();
    }

    /** How often it writes the last use of keys: at once, but for the tests that count rows. */
    String flushSeconds() {
        return this == POSTGRES_TRACE ? "3600" : "1";
    }

    /** How often it looks for keys nobody uses. */
    String unusedCheckSeconds() {
        return this == NODE ? "2" : "3600";
    }

    /** How often it looks for registrations that nobody verified. */
    String sweepSeconds() {
        return this == NODE ? "2" : "3600";
    }

    /** Whether it talks TLS beside http, for the tests of mutual TLS. */
    boolean talksTls() {
        return this == DEVELOPMENT;
    }
}
