package io.github.keysandpasses.tests.server;

import java.net.URI;

/**
 * Two Keycloak processes that are one server: one PostgreSQL, one cluster, one issuer. A test talks to each of them as a load
 * balancer would.
 */
public final class TwoNodes implements AutoCloseable {
    private final RunSecrets secrets = RunSecrets.random();
    private final PostgresDatabase database = PostgresDatabase.start("postgres-data-of-two-nodes");
    private final LoopbackPorts firstPorts = LoopbackPorts.free();
    private final UnpackedServer first;
    private final UnpackedServer second;

    /** Starts them, one after the other: the first makes the tables. */
    TwoNodes() {
        first = node("node-one", firstPorts);
        second = node("node-two", LoopbackPorts.free());
        ManyWrongKeys.allowIn("crm-demo", first());
    }

    private UnpackedServer node(String folder, LoopbackPorts ports) {
        ServerHome home = ServerHome.prepare(BuildOutput.servers().resolve(folder));
        URI hostname = firstPorts.httpUri();
        return UnpackedServer.node(home, secrets, database, ports, hostname, LoopbackPorts.cluster());
    }

    public RunningKeycloak first() {
        return RunningKeycloak.of(first, secrets);
    }

    public RunningKeycloak second() {
        return RunningKeycloak.of(second, secrets);
    }

    /** The PostgreSQL below them. */
    public PostgresDatabase database() {
        return database;
    }

    @Override
    public void close() {
        second.process().stop();
        first.process().stop();
        database.stop();
    }
}
