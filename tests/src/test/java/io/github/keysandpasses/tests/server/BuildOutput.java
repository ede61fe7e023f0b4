package io.github.keysandpasses.tests.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put what a server is made of; the paths are handed over by the build as system properties. */
final class BuildOutput {
    private BuildOutput() {}

    static Path distribution() {
        return existing("tests.distribution");
    }

    static Path jars() {
        return existing("tests.jars");
    }

    static Path realms() {
        return path("tests.realms");
    }

    static Path servers() {
        return path("tests.servers");
    }

    static Path coverageAgent() {
        return existing("tests.coverage.agent");
    }

    static Path coverageFile() {
        return path("tests.coverage.file");
    }

    private static Path existing(String property) {
        Path path = path(property);
        if (!Files.exists(path)) {
            throw new IllegalStateException(path + " is missing: run these tests by ./test or mvn verify");
        }
        return path;
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set: run these tests by ./test or mvn verify");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
