package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The operating system's side of a server: kc.sh, which is a shell whose child is the JVM. It ends with the suite, and
 * with the JVM of the suite whatever ends that.
 */
final class ServerProcess {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Path console;
    private final Thread atExit = new Thread(this::end, "stop-keycloak");

    private ServerProcess(Process process, Path console) {
        this.process = process;
        this.console = console;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static ServerProcess start(ServerHome home, ServerLaunch launch) {
        return start(home, launch, launch.arguments());
    }

    /** Runs one of the commands of kc.sh that end by themselves. */
    static void run(ServerHome home, ServerLaunch launch, List<String> arguments) {
        ServerProcess process = start(home, launch, arguments);
        process.awaitEnd();
        process.stop();
    }

    private static ServerProcess start(ServerHome home, ServerLaunch launch, List<String> arguments) {
        Path console = home.path().resolve("console.log");
        ProcessBuilder builder = new ProcessBuilder(home.script().toString());
        builder.command().addAll(arguments);
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_OPTS"));
        builder.environment().putAll(launch.environment());
        builder.directory(home.path().toFile());
        builder.redirectErrorStream(true).redirectOutput(console.toFile());
        try {
            return new ServerProcess(builder.start(), console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In production mode the port opens before the realms are there, so both addresses have to say yes. */
    void awaitReady(URI... addresses) {
        Instant deadline = Instant.now().plus(START);
        while (!List.of(addresses).stream().allMatch(Http::answersOk)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak ended while starting:\n" + lastLines());
            }
            if (Instant.now().isAfter(deadline)) {
                end();
                throw new IllegalStateException("Keycloak was not ready after " + START + ":\n" + lastLines());
            }
            pause();
        }
    }

    private void awaitEnd() {
        Instant deadline = Instant.now().plus(START);
        while (process.isAlive()) {
            if (Instant.now().isAfter(deadline)) {
                end();
                throw new IllegalStateException("kc.sh did not end after " + START + ":\n" + lastLines());
            }
            pause();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("kc.sh failed:\n" + lastLines());
        }
    }

    void stop() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    /** TERM to the shell, which passes it on to the JVM; nothing that it started may be left after that. */
    private void end() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(console), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return console + " cannot be read: " + e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Keycloak", e);
        }
    }
}
