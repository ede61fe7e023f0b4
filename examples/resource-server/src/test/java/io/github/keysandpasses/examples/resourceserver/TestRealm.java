package io.github.keysandpasses.examples.resourceserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Just enough of a realm for an API: it can be discovered, publishes its key and signs tokens. */
final class TestRealm implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;

    TestRealm() {
        try {
            key = new RSAKeyGenerator(2048).keyID("realm").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        answer(
                "/realms/test/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer() + "\",\"subject_types_supported\":[\"public\"],\"jwks_uri\":\"" + issuer()
                        + "/certs\"}");
        answer("/realms/test/certs", new JWKSet(key).toString());
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/test";
    }

    /** The claims of a token that opens everything in Admin Unit of CRMDEMO, for tests to take something away from. */
    JWTClaimsSet.Builder goodClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(List.of("loyalty-api"))
                .subject("somebody")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("resource_access", Map.of("loyalty-api", Map.of("roles", List.of("read-balances"))))
                .claim("org", "CRMDEMO")
                .claim("oun", "Admin Unit");
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign("JWT", claims);
    }

    /** Signs a token of this type, which stands in its header. */
    String sign(String type, JWTClaimsSet.Builder claims) {
        return sign(type, claims, key);
    }

    /** Signs by a key of the caller's own that claims to be the realm's. */
    static String sign(String type, JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType(type))
                    .keyID("realm")
                    .build();
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
