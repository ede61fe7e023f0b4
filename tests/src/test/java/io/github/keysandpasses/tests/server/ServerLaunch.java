package io.github.keysandpasses.tests.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is called: the arguments and the environment of kc.sh. Everything listens on the loopback interface, and
 * every secret goes through the environment, as the operations manual asks for.
 */
record ServerLaunch(
        ServerSetup setup,
        LoopbackPorts ports,
        RunSecrets secrets,
        Optional<PostgresDatabase> database,
        Optional<TlsIdentities> identities,
        URI hostname,
        List<String> cache,
        Path log) {

    /** The caches of a server that is alone. */
    static final List<String> ALONE = List.of("--cache=local");

    /** Everything, but for Hibernate's account of its own inner workings, which is nine tenths of the log. */
    private static final String TRACE = "TRACE,org.hibernate.orm.core:DEBUG";

    private static final String SECRETS = "KC_SPI_KEYS_AND_PASSES__SECRETS__";
    static final String FLUSH_SECONDS = "KC_SPI_KEYS_AND_PASSES_KEY_USE__COLLECTED__FLUSH_INTERVAL_SECONDS";

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                setup.onPostgres() ? "start" : "start-dev",
                "--import-realm",
                "--db=" + setup.database(),
                "--health-enabled=true",
                "--metrics-enabled=true",
                "--event-metrics-user-enabled=true",
                "--http-host=" + LoopbackPorts.HOST,
                "--http-port=" + ports.http(),
                "--http-management-host=" + LoopbackPorts.HOST,
                "--http-management-port=" + ports.management(),
                "--log=console,file",
                "--log-console-level=INFO",
                "--log-file=" + log,
                "--log-file-rotation-enabled=false"));
        arguments.addAll(cache);
        arguments.addAll(setup.onPostgres() ? List.of("--http-enabled=true", "--hostname=" + hostname) : List.of());
        if (setup == ServerSetup.NODE) {
            // As behind a load balancer, which is who calls when no header says otherwise.
            arguments.addAll(List.of("--proxy-headers=xforwarded", "--proxy-trusted-addresses=" + LoopbackPorts.HOST));
        }
        if (setup == ServerSetup.POSTGRES_TRACE) {
            arguments.addAll(List.of("--log-level=" + TRACE, "--log-file-level=TRACE"));
        }
        identities.ifPresent(tls -> arguments.addAll(tls(tls)));
        setup.features().ifPresent(features -> arguments.add("--features=" + features));
        return arguments;
    }

    /** Of kc.sh export, for a server on a file that does not run. */
    List<String> exportArguments(String realm, Path file) {
        return List.of("export", "--db=" + setup.database(), "--realm=" + realm, "--users=same_file", "--file=" + file);
    }

    Map<String, String> environment() {
        Map<String, String> environment = secretsEnvironment(secrets);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", secrets.adminUsername());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.adminPassword());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx768m");
        environment.put("JAVA_OPTS_APPEND", coverage());
        environment.put(FLUSH_SECONDS, setup.flushSeconds());
        environment.put("KC_SPI_CREDENTIAL__WEB_API_KEY__UNUSED_CHECK_INTERVAL_SECONDS", setup.unusedCheckSeconds());
        environment.put("KC_SPI_CREDENTIAL__ACCESS_PASS__SWEEP_INTERVAL_SECONDS", setup.sweepSeconds());
        database.ifPresent(postgres -> environment.putAll(postgres.keycloakEnvironment()));
        return environment;
    }

    /** Beside http, for the tests of mutual TLS; a client without a certificate is served too. */
    private List<String> tls(TlsIdentities tls) {
        return List.of(
                "--https-port=" + ports.https(),
                "--https-key-store-file=" + tls.serverKeyStore(),
                "--https-key-store-password=" + TlsIdentities.PASSWORD,
                "--https-trust-store-file=" + tls.trustStore(),
                "--https-trust-store-password=" + TlsIdentities.PASSWORD,
                "--https-client-auth=request",
                "--http-management-scheme=http");
    }

    /** Our own secrets. */
    static Map<String, String> secretsEnvironment(RunSecrets secrets) {
        Map<String, String> environment = new HashMap<>();
        List<String> hashSecrets = secrets.hashSecrets();
        if (!hashSecrets.isEmpty()) {
            environment.put(SECRETS + "HASH_SECRET", hashSecrets.get(0));
        }
        if (hashSecrets.size() > 1) {
            String retired = String.join(",", hashSecrets.subList(1, hashSecrets.size()));
            environment.put(SECRETS + "RETIRED_HASH_SECRETS", retired);
        }
        return environment;
    }

    /** What the tests run inside the server counts for the coverage gate. */
    private static String coverage() {
        // kc.sh splits its options at blanks, and a path may hold some.
        return "'-javaagent:%s=destfile=%s,includes=io.github.keysandpasses.*'"
                .formatted(BuildOutput.coverageAgent(), BuildOutput.coverageFile());
    }
}
