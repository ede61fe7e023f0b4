package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Key pairs with self-signed certificates for a server and for clients, made anew for each run by the JDK's keytool: whoever
 * is in the trust store may come with a certificate.
 */
final class TlsIdentities {
    static final String PASSWORD = "for-tests-only";

    private static final List<String> CLIENTS = List.of("app", "stranger");

    private final Path folder;

    private TlsIdentities(Path folder) {
        this.folder = folder;
    }

    static TlsIdentities make(Path folder) {
        TlsIdentities identities = new TlsIdentities(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        identities.keyPair("server", "-ext", "san=ip:" + LoopbackPorts.HOST);
        for (String client : CLIENTS) {
            identities.keyPair(client);
            identities.trust(client);
        }
        return identities;
    }

    Path serverKeyStore() {
        return store("server");
    }

    Path trustStore() {
        return store("trusted");
    }

    /** What a client needs to talk to the server: trust in it, and a certificate of its own if one is named. */
    SSLContext context(Optional<String> client) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(onlyServer());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(client.isPresent() ? keys(client.get()) : null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyManager[] keys(String client) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(store(client)), PASSWORD.toCharArray());
        return keys.getKeyManagers();
    }

    X509Certificate certificate(String name) {
        try {
            return (X509Certificate) load(store(name)).getCertificate(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore onlyServer() throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trusted.setCertificateEntry("server", certificate("server"));
        return trusted;
    }

    private void keyPair(String name, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC", "-validity", "2"));
        arguments.addAll(List.of(more));
        keytool(store(name), arguments);
    }

    private void trust(String name) {
        Path certificate = folder.resolve(name + ".cer");
        keytool(store(name), List.of("-exportcert", "-alias", name, "-file", certificate.toString()));
        keytool(store("trusted"), List.of("-importcert", "-noprompt", "-alias", name, "-file", certificate.toString()));
    }

    private static void keytool(Path store, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private static KeyStore load(Path path) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
