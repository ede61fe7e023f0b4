package io.github.keysandpasses.tests.foreign;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The jar of {@code examples/resource-server}, run as its README says: it trusts one realm, and serves units of the demo. */
final class ExampleApi implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final URI base;

    private ExampleApi(Process process, Path log, URI base) {
        this.process = process;
        this.log = log;
        this.base = base;
    }

    static ExampleApi trusting(URI issuer) {
        Path jar = Path.of(System.getProperty("tests.example.jar", "")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing: run these tests by ./test or mvn verify");
        }
        int port = freePort();
        Path log = jar.resolveSibling("example.log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            ExampleApi api = new ExampleApi(builder.start(), log, URI.create("http://127.0.0.1:" + port));
            Runtime.getRuntime().addShutdownHook(new Thread(api::close));
            api.awaitReady();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI balancesUri() {
        return base.resolve("/balances");
    }

    HttpAnswer balances(String token) {
        return Http.get(balancesUri(), "Authorization", Http.bearer(token));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void awaitReady() throws IOException {
        Instant deadline = Instant.now().plus(START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("The example did not start:\n" + Files.readString(log));
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            return Http.get(balancesUri()).status() == 401;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ConnectException) {
                return false;
            }
            throw e;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
