package io.github.keysandpasses.tests.server;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A Keycloak that answers, as tests see it. */
public final class RunningKeycloak {
    private final KeycloakServer server;
    private final RunSecrets secrets;

    private RunningKeycloak(KeycloakServer server, RunSecrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** From the zip, or in a container if the build asks for that. */
    static RunningKeycloak start(ServerSetup setup) {
        RunSecrets secrets = RunSecrets.random();
        return ContainerServer.isAskedFor()
                ? new RunningKeycloak(ContainerServer.start(setup, secrets), secrets)
                : start(setup, ServerHome.prepare(BuildOutput.servers().resolve(setup.folder())), secrets);
    }

    static RunningKeycloak start(ServerSetup setup, ServerHome home, RunSecrets secrets) {
        return new RunningKeycloak(UnpackedServer.start(setup, home, secrets), secrets);
    }

    static RunningKeycloak of(KeycloakServer server, RunSecrets secrets) {
        return new RunningKeycloak(server, secrets);
    }

    void stop() {
        server.stop();
    }

    /** The address clients use, without a path and without a slash at its end. */
    public URI baseUri() {
        return server.baseUri();
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
        TlsIdentities tls =
                server.identities().orElseThrow(() -> new IllegalStateException("this server does not talk TLS"));
        return new Https(server.httpsUri(), tls, certificate);
    }

    /** Health and metrics. */
    public URI managementUri() {
        return server.managementUri();
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
        return new ServerLog(server.log());
    }

    /** The secret under which this server hashes keys: a test may look for it where it must not be. */
    public String hashSecret() {
        return secrets.hashSecrets().get(0);
    }

    /** The PostgreSQL below the server; only {@link ServerSetup#POSTGRES_TRACE} has one. */
    public PostgresDatabase database() {
        if (server instanceof UnpackedServer unpacked && unpacked.database().isPresent()) {
            return unpacked.database().get();
        }
        throw new IllegalStateException("this server runs on H2 in memory");
    }
}
