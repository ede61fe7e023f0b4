package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The servers of the suite, started on first use. A start that failed is remembered: a broken build must not cost every
 * class another minute of waiting for the same error.
 */
final class SharedServers implements AutoCloseable {
    private final Map<ServerSetup, RunningKeycloak> running = new EnumMap<>(ServerSetup.class);
    private final Set<ServerSetup> failed = EnumSet.noneOf(ServerSetup.class);

    /** The servers add to one coverage file; what an earlier run left there would count for this one. */
    SharedServers() {
        try {
            Files.deleteIfExists(BuildOutput.coverageFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized RunningKeycloak running(ServerSetup setup) {
        if (failed.contains(setup)) {
            throw new IllegalStateException(
                    "Keycloak " + setup + " did not start: the first test that needed it says why");
        }
        return running.computeIfAbsent(setup, this::start);
    }

    private RunningKeycloak start(ServerSetup setup) {
        try {
            RunningKeycloak keycloak = RunningKeycloak.start(setup);
            ManyWrongKeys.allowIn("crm-demo", keycloak);
            return keycloak;
        } catch (RuntimeException e) {
            failed.add(setup);
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        running.values().forEach(RunningKeycloak::stop);
        running.clear();
    }
}
