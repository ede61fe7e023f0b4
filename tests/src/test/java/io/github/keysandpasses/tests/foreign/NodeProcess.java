package io.github.keysandpasses.tests.foreign;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the scenarios in {@code tests/src/test/js} by the Node.js of this machine. The libraries they use come from npm, as the lock
 * file says, once for each run of the suite, into a folder of the build.
 *
 * <p>Without Node.js the tests are left out and say so; where continuous integration runs, they fail.
 */
final class NodeProcess {
    private static final String MISSING =
            "Node.js 18 or newer and npm are needed for the tests with JavaScript libraries"
                    + " (Debian, Ubuntu: apt-get install nodejs npm)";
    private static final Path BASE = Path.of(System.getProperty("basedir")).toAbsolutePath();

    private static Path folder;

    private NodeProcess() {}

    /** What a scenario prints; one that fails fails the test, with what it said. */
    static String run(String scenario, Map<String, String> environment) {
        return output(folderWithLibraries(), environment, "node", scenario);
    }

    private static synchronized Path folderWithLibraries() {
        if (folder == null) {
            needNode();
            Path copy = copyOfScenarios();
            output(copy, Map.of(), "npm", "ci");
            folder = copy;
        }
        return folder;
    }

    private static void needNode() {
        if (!starts("node") || !starts("npm")) {
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(MISSING);
            }
            abort(MISSING);
        }
    }

    private static boolean starts(String command) {
        try {
            output(BASE, Map.of(), command, "--version");
            return true;
        } catch (UncheckedIOException notFound) {
            return false;
        }
    }

    private static Path copyOfScenarios() {
        Path copy = BASE.resolve("target/js");
        try (Stream<Path> files = Files.list(BASE.resolve("src/test/js"))) {
            Files.createDirectories(copy);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(Path folder, Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("NODE_NO_WARNINGS", "1");
        builder.environment().putAll(environment);
        try {
            Path output = Files.createTempFile("node", ".out");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(List.of(command) + (ended ? " failed:\n" : " did not end:\n") + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
