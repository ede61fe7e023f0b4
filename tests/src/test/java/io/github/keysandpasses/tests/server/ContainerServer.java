package io.github.keysandpasses.tests.server;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import dasniko.testcontainers.keycloak.HttpsClientAuth;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/**
 * A server on the container image, by testcontainers-keycloak, with our jars and the realm files copied in. It is the same
 * server in development mode; what only a server of the build's own has, tests that need it are tagged {@code zip} for.
 */
record ContainerServer(KeycloakContainer container, Optional<TlsIdentities> identities, Path log)
        implements KeycloakServer {

    /** On a busy machine Keycloak's own build alone takes more than a minute. */
    private static final Duration START = Duration.ofMinutes(6);

    private static final int HTTP = 8080;
    private static final int HTTPS = 8443;
    private static final int MANAGEMENT = 9000;
    private static final String HOME = "/opt/keycloak";

    /** Whether the build asks for containers instead of the zip: then it names an image. */
    static boolean isAskedFor() {
        return image().isPresent();
    }

    static ContainerServer start(ServerSetup setup, RunSecrets secrets) {
        if (!setup.database().equals("dev-mem")) {
            throw new IllegalStateException(setup + " needs a server from the zip: tag its tests @Tag(\"zip\")");
        }
        Path log = freshLog(setup);
        KeycloakContainer container = new KeycloakContainer(image().orElseThrow())
                .withAdminUsername(secrets.adminUsername())
                .withAdminPassword(secrets.adminPassword())
                .withEnv(ServerLaunch.secretsEnvironment(secrets))
                .withEnv("KC_DB", setup.database())
                .withEnv(ServerLaunch.FLUSH_SECONDS, setup.flushSeconds())
                .withEnv("KC_EVENT_METRICS_USER_ENABLED", "true")
                .withEnv("JAVA_OPTS_APPEND", "-Xmx768m")
                .withEnabledMetrics()
                .withDisabledCaching()
                .waitingFor(Wait.forHttp("/health/ready").forPort(MANAGEMENT).withStartupTimeout(START))
                .withLogConsumer(frame -> append(log, frame))
                .withCreateContainerCmdModifier(ContainerServer::publishToThisMachineOnly);
        setup.features().ifPresent(container::withFeaturesEnabled);
        copyInto(container, BuildOutput.jars(), ".jar", HOME + "/providers/");
        copyInto(container, BuildOutput.realms(), ".json", HOME + "/data/import/");
        Optional<TlsIdentities> identities =
                setup.talksTls() ? Optional.of(TlsIdentities.make(folder(setup))) : Optional.empty();
        identities.ifPresent(tls -> talkTls(container, tls));
        container.start();
        return new ContainerServer(container, identities, log);
    }

    @Override
    public URI baseUri() {
        return at("http", HTTP);
    }

    @Override
    public URI httpsUri() {
        return at("https", HTTPS);
    }

    @Override
    public URI managementUri() {
        return at("http", MANAGEMENT);
    }

    private URI at(String scheme, int port) {
        return URI.create(scheme + "://" + LoopbackPorts.HOST + ":" + container.getMappedPort(port));
    }

    @Override
    public void stop() {
        container.stop();
    }

    private static Optional<String> image() {
        return Optional.ofNullable(System.getProperty("tests.containers.image")).filter(name -> !name.isBlank());
    }

    /** Testcontainers would publish the ports on all of the machine's addresses. */
    private static void publishToThisMachineOnly(CreateContainerCmd command) {
        Ports ports = new Ports();
        for (ExposedPort port : command.getExposedPorts()) {
            ports.bind(port, Ports.Binding.bindIp(LoopbackPorts.HOST));
        }
        command.getHostConfig().withPortBindings(ports);
    }

    private static void copyInto(KeycloakContainer container, Path folder, String suffix, String target) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(suffix))
                    .forEach(file -> container.withCopyFileToContainer(
                            MountableFile.forHostPath(file, 0644), target + file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside http; a client without a certificate is served too. */
    private static void talkTls(KeycloakContainer container, TlsIdentities identities) {
        container
                .withHttpsClientAuth(HttpsClientAuth.REQUEST)
                .withCopyFileToContainer(
                        MountableFile.forHostPath(identities.serverKeyStore(), 0644), HOME + "/conf/server.p12")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(identities.trustStore(), 0644), HOME + "/conf/trusted.p12")
                .withEnv("KC_HTTPS_KEY_STORE_FILE", HOME + "/conf/server.p12")
                .withEnv("KC_HTTPS_KEY_STORE_PASSWORD", TlsIdentities.PASSWORD)
                .withEnv("KC_HTTPS_TRUST_STORE_FILE", HOME + "/conf/trusted.p12")
                .withEnv("KC_HTTPS_TRUST_STORE_PASSWORD", TlsIdentities.PASSWORD)
                .withEnv("KC_HTTP_MANAGEMENT_SCHEME", "http");
    }

    private static Path folder(ServerSetup setup) {
        return BuildOutput.servers().resolve("container-" + setup.folder());
    }

    private static Path freshLog(ServerSetup setup) {
        try {
            ServerHome.delete(folder(setup));
            Files.createDirectories(folder(setup));
            return Files.write(folder(setup).resolve("server.log"), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path log, OutputFrame frame) {
        if (frame.getBytes() == null) {
            return;
        }
        try {
            Files.write(log, frame.getBytes(), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
