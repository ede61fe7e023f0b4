package io.github.keysandpasses.tests.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A client that talks to the server by TLS, with a certificate of its own or without one (mutual TLS, RFC 8705). */
public final class Https {
    private final URI base;
    private final HttpClient client;
    private final Optional<X509Certificate> certificate;

    Https(URI base, TlsIdentities identities, Optional<String> name) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(identities.context(name))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.certificate = name.map(identities::certificate);
    }

    public HttpAnswer get(String path, String... headers) {
        return Http.get(client, base.resolve(path), headers);
    }

    public HttpAnswer postForm(String path, Map<String, String> form, String... headers) {
        return Http.postForm(client, base.resolve(path), form, headers);
    }

    /** What a token bound to the client's certificate says of it (RFC 8705 section 3.1). */
    public String thumbprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.orElseThrow().getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
