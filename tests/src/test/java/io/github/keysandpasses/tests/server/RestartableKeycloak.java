package io.github.keysandpasses.tests.server;

/** A server of one test's own that may be started again: with the same home, data and secrets, on other ports. */
public final class RestartableKeycloak implements AutoCloseable {
    private final ServerHome home;
    private final RunSecrets secrets = RunSecrets.random();
    private RunningKeycloak running;

    public RestartableKeycloak() {
        home = ServerHome.prepare(BuildOutput.servers().resolve(ServerSetup.DEVELOPMENT_ON_FILE.folder()));
    }

    /** Starts the server, after stopping it if it runs. */
    public RunningKeycloak start() {
        close();
        running = RunningKeycloak.start(ServerSetup.DEVELOPMENT_ON_FILE, home, secrets);
        return running;
    }

    @Override
    public void close() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }
}
