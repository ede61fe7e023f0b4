package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server of one test's own that may be started again: with the same home, data and secrets, on other ports. */
public final class RestartableKeycloak implements AutoCloseable {
    private static final ServerSetup SETUP = ServerSetup.DEVELOPMENT_ON_FILE;

    private ServerHome home = ServerHome.prepare(folder());
    private RunSecrets secrets = RunSecrets.random();
    private RunningKeycloak running;

    /** Starts the server, after stopping it if it runs. */
    public RunningKeycloak start() {
        close();
        running = RunningKeycloak.start(SETUP, home, secrets);
        return running;
    }

    /** Starts the server with other hash secrets: the first for new keys, the others retired; none is possible too. */
    public RunningKeycloak startWithHashSecrets(String... hashSecrets) {
        secrets = secrets.withHashSecrets(List.of(hashSecrets));
        return start();
    }

    /** The server's folder. */
    public Path path() {
        return home.path();
    }

    /** Stops the server, and has Keycloak write the realm with its users to a file. */
    public Path export(String realm) {
        close();
        Path file = BuildOutput.servers().resolve("exported").resolve(realm + ".json");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path log = home.path().resolve("export.log");
        LoopbackPorts ports = LoopbackPorts.free();
        ServerLaunch launch = new ServerLaunch(
                SETUP, ports, secrets, Optional.empty(), Optional.empty(), ports.httpUri(), ServerLaunch.ALONE, log);
        ServerProcess.run(home, launch, launch.exportArguments(realm, file));
        return file;
    }

    /** Starts a server that has nothing of the old one but its secrets and a realm file to bring in. */
    public RunningKeycloak startAfreshFrom(Path realmFile) {
        close();
        home = ServerHome.prepare(folder(), realmFile.getParent());
        return start();
    }

    @Override
    public void close() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    private static Path folder() {
        return BuildOutput.servers().resolve(SETUP.folder());
    }
}
