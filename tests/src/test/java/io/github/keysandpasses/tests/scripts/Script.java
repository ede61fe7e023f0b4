package io.github.keysandpasses.tests.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that runs in a folder, with what it has said so far in two files. Closing it ends all it has started. */
final class Script implements AutoCloseable {
    private final Process process;
    private final Path output;
    private final Path errors;

    private Script(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** The lines a command has said, and its exit code. */
    record Result(int exitCode, List<String> output, List<String> errors) {}

    static Script start(Path folder, Map<String, String> environment, String... command) {
        try {
            Path output = Files.createTempFile("script", ".out");
            Path errors = Files.createTempFile("script", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
            return new Script(builder.start(), output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command that ends by itself. */
    static Result run(Path folder, Map<String, String> environment, String... command) {
        try (Script script = start(folder, environment, command)) {
            return script.awaitEnd(Duration.ofSeconds(30));
        }
    }

    List<String> output() {
        return lines(output);
    }

    void awaitOutput(String text, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (output().stream().noneMatch(line -> line.contains(text))) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("never said \"" + text + "\": " + output() + lines(errors));
            }
            sleep();
        }
    }

    /** What Ctrl-C in a terminal or an init system does. */
    void terminate() {
        process.destroy();
    }

    Result awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("no end after " + patience + ": " + output() + lines(errors));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Result(process.exitValue(), output(), lines(errors));
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
