package io.github.keysandpasses.tests.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server unpacked from the zip, with the PostgreSQL below it if its setup has one. */
record UnpackedServer(
        ServerProcess process,
        LoopbackPorts ports,
        Optional<PostgresDatabase> database,
        Optional<TlsIdentities> identities,
        Path log)
        implements KeycloakServer {

    static UnpackedServer start(ServerSetup setup, ServerHome home, RunSecrets secrets) {
        Optional<PostgresDatabase> database =
                setup.onPostgres() ? Optional.of(PostgresDatabase.start("postgres-data")) : Optional.empty();
        LoopbackPorts ports = LoopbackPorts.free();
        return start(setup, home, secrets, database, ports, ports.httpUri(), ServerLaunch.ALONE);
    }

    /** One node of several: they share database, secrets and hostname, and have a cluster port each. */
    static UnpackedServer node(
            ServerHome home,
            RunSecrets secrets,
            PostgresDatabase database,
            LoopbackPorts ports,
            URI hostname,
            int cluster) {
        List<String> cache = List.of(
                "--cache=ispn",
                "--cache-embedded-network-bind-address=" + LoopbackPorts.HOST,
                "--cache-embedded-network-bind-port=" + cluster);
        return start(ServerSetup.NODE, home, secrets, Optional.of(database), ports, hostname, cache);
    }

    private static UnpackedServer start(
            ServerSetup setup,
            ServerHome home,
            RunSecrets secrets,
            Optional<PostgresDatabase> database,
            LoopbackPorts ports,
            URI hostname,
            List<String> cache) {
        Path log = home.path().resolve("server.log");
        Optional<TlsIdentities> identities =
                setup.talksTls() ? Optional.of(TlsIdentities.make(home.path().resolve("conf/tls"))) : Optional.empty();
        ServerProcess process = ServerProcess.start(
                home, new ServerLaunch(setup, ports, secrets, database, identities, hostname, cache, log));
        process.awaitReady(
                ports.managementUri().resolve("/health/ready"),
                ports.httpUri().resolve("/realms/master/.well-known/openid-configuration"));
        return new UnpackedServer(process, ports, database, identities, log);
    }

    @Override
    public URI baseUri() {
        return ports.httpUri();
    }

    @Override
    public URI httpsUri() {
        return ports.httpsUri();
    }

    @Override
    public URI managementUri() {
        return ports.managementUri();
    }

    @Override
    public void stop() {
        process.stop();
        database.ifPresent(PostgresDatabase::stop);
    }
}
