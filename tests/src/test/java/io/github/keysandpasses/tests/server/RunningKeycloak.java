package io.github.keysandpasses.tests.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A Keycloak that answers, as tests see it. */
public final class RunningKeycloak {
    private final LoopbackPorts ports;
    private final RunSecrets secrets;
    private final Optional<PostgresDatabase> database;
    private final Optional<TlsIdentities> identities;
    private final ServerLog log;
    private final ServerProcess process;

    private RunningKeycloak(
            LoopbackPorts ports,
            RunSecrets secrets,
            Optional<PostgresDatabase> database,
            Optional<TlsIdentities> identities,
            ServerLog log,
            ServerProcess process) {
        this.ports = ports;
        this.secrets = secrets;
        this.database = database;
        this.identities = identities;
        this.log = log;
        this.process = process;
    }

    static RunningKeycloak start(ServerSetup setup) {
        ServerHome home = ServerHome.prepare(BuildOutput.servers().resolve(setup.folder()));
        return start(setup, home, RunSecrets.random());
    }

    static RunningKeycloak start(ServerSetup setup, ServerHome home, RunSecrets secrets) {
        LoopbackPorts ports = LoopbackPorts.free();
        Optional<PostgresDatabase> database =
                setup.onPostgres() ? Optional.of(PostgresDatabase.start()) : Optional.empty();
        Path log = home.path().resolve("server.log");
        Optional<TlsIdentities> identities = setup == ServerSetup.DEVELOPMENT
                ? Optional.of(TlsIdentities.make(home.path().resolve("conf/tls")))
                : Optional.empty();
        ServerProcess process =
                ServerProcess.start(home, new ServerLaunch(setup, ports, secrets, database, identities, log));
        RunningKeycloak keycloak =
                new RunningKeycloak(ports, secrets, database, identities, new ServerLog(log), process);
        process.awaitReady(ports.managementUri().resolve("/health/ready"), keycloak.discovery("master"));
        return keycloak;
    }

    void stop() {
        process.stop();
        database.ifPresent(PostgresDatabase::stop);
    }

    /** The address clients use, without a path and without a slash at its end. */
    public URI baseUri() {
        return ports.httpUri();
    }

    /** A client without a certificate that talks TLS to the server; only {@link ServerSetup#DEVELOPMENT} can. */
    public Https https() {
        return https(Optional.empty());
    }

    /** The same with a certificate: there is one named {@code app} and one named {@code stranger}. */
    public Https https(String certificate) {
        return https(Optional.of(certificate));
    }

    private Https https(Optional<String> certificate) {
        TlsIdentities tls = identities.orElseThrow(() -> new IllegalStateException("this server does not talk TLS"));
        return new Https(ports.httpsUri(), tls, certificate);
    }

    /** Health and metrics. */
    public URI managementUri() {
        return ports.managementUri();
    }

    /** An address below {@code /realms/<realm>}; the path starts with a slash or is empty. */
    public URI realmUri(String realm, String path) {
        return baseUri().resolve("/realms/" + realm + path);
    }

    /** An address below {@code /admin/realms/<realm>}; the path starts with a slash or is empty. */
    public URI adminUri(String realm, String path) {
        return baseUri().resolve("/admin/realms/" + realm + path);
    }

    public URI discovery(String realm) {
        return realmUri(realm, "/.well-known/openid-configuration");
    }

    public URI tokenEndpoint(String realm) {
        return realmUri(realm, "/protocol/openid-connect/token");
    }

    /** A fresh access token of the bootstrap administrator, who may do everything in every realm. */
    public String adminToken() {
        HttpAnswer answer = Http.postForm(
                tokenEndpoint("master"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        secrets.adminUsername(),
                        "password",
                        secrets.adminPassword()));
        return answer.json().required("access_token").textValue();
    }

    public ServerLog log() {
        return log;
    }

    /** The secret under which this server hashes keys: a test may look for it where it must not be. */
    public String hashSecret() {
        return secrets.hashSecrets().get(0);
    }

    /** The PostgreSQL below the server; only {@link ServerSetup#POSTGRES_TRACE} has one. */
    public PostgresDatabase database() {
        return database.orElseThrow(() -> new IllegalStateException("this server runs on H2 in memory"));
    }
}
