package io.github.keysandpasses.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.keysandpasses.messaging.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS only who is trusted, and only for the name in the URL. */
class OutboundTlsTest {

    private static final char[] WORD = "changeit".toCharArray();
    private static final Resolver LOOPBACK = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

    private static HttpsServer server;
    private static SSLSocketFactory trusting;

    @BeforeAll
    static void aServerWithACertificateForOneName(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore keys = keyStore(folder.resolve("keys.p12"));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, WORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
        trusting = tls.getSocketFactory();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void theNameInTheCertificateIsTalkedTo() {
        assertThat(send("gateway.example.com", trusting))
                .isInstanceOfSatisfying(
                        Reply.Answer.class,
                        answer -> assertThat(answer.status()).isEqualTo(204));
    }

    @Test
    void anotherNameIsNotThoughTheCertificateIsTrusted() {
        assertThat(send("other.example.com", trusting)).isEqualTo(new Reply.None(FailureReason.UNREACHABLE));
    }

    @Test
    void aCertificateNobodyVouchesForIsNone() {
        assertThat(send("gateway.example.com", (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isEqualTo(new Reply.None(FailureReason.UNREACHABLE));
    }

    private static Reply send(String host, SSLSocketFactory tls) {
        String url = "https://" + host + ":" + server.getAddress().getPort() + "/";
        try (OutboundHttp http = new OutboundHttp(LOOPBACK, Duration.ofSeconds(20))) {
            return http.send(
                    new OutboundRequest(
                            "POST", Target.parse(url, false).orElseThrow(), Map.of(), Optional.of(new byte[] {'{', '}'
                            })),
                    true,
                    tls);
        }
    }

    /** As people make one: by the JDK's own tool. */
    private static KeyStore keyStore(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "gateway",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=gateway.example.com",
                "-ext",
                "SAN=dns:gateway.example.com",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(WORD));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            keys.load(stream, WORD);
        }
        // What a truststore needs is a certificate of its own, not one that belongs to a key.
        keys.setCertificateEntry("trusted", keys.getCertificate("gateway"));
        return keys;
    }
}
