package io.github.keysandpasses.tests.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OAuthDoor;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.Https;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens bound to the client's certificate (mutual TLS, RFC 8705 section 3). */
@WithKeycloak
class CertificateBoundIT {
    private static final String REALM = "/realms/" + CrmDemo.REALM + "/protocol/openid-connect";
    private static final Refusal NO_CERTIFICATE =
            Refusal.grant("invalid_request", "The client's tokens are bound to a certificate, and none was presented");

    private RunningKeycloak keycloak;
    private String client;

    @BeforeEach
    void aClientThatDemandsBoundTokens(RunningKeycloak running) {
        keycloak = running;
        client = new TestCrm(new Admin(running)).client(Map.of("tls.client.certificate.bound.access.tokens", "true"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutACertificateThereIsNoToken(OAuthDoor door) {
        NO_CERTIFICATE.assertIs(ask(keycloak.https(), door));
        assertThat(new Events(new Admin(keycloak)).newestReason()).isEqualTo("certificate_missing");
        NO_CERTIFICATE.assertIs(door.ask(keycloak.tokenEndpoint(CrmDemo.REALM), client, CrmDemo.DEMO_KEY));
    }

    @ParameterizedTest
    @EnumSource
    void theTokenIsBoundToTheCertificate(OAuthDoor door) {
        Https app = keycloak.https("app");
        String token = Doors.token(ask(app, door));
        assertThat(thumbprint(Doors.claims(token))).isEqualTo(app.thumbprint());
        assertThat(thumbprint(introspect(token))).isEqualTo(app.thumbprint());
    }

    @ParameterizedTest
    @EnumSource
    void theTokenIsWorthNothingWithoutTheCertificate(OAuthDoor door) {
        String token = Doors.token(ask(keycloak.https("app"), door));
        assertThat(userInfo(keycloak.https("app"), token).status()).isEqualTo(200);
        assertThat(userInfo(keycloak.https("stranger"), token).status()).isEqualTo(401);
        assertThat(userInfo(keycloak.https(), token).status()).isEqualTo(401);
    }

    private HttpAnswer ask(Https connection, OAuthDoor door) {
        return connection.postForm(
                REALM + "/token",
                door.form(CrmDemo.DEMO_KEY, "scope", "openid"),
                "Authorization",
                Http.basic(client, "secret"));
    }

    private static HttpAnswer userInfo(Https connection, String token) {
        return connection.get(REALM + "/userinfo", "Authorization", Http.bearer(token));
    }

    private JsonNode introspect(String token) {
        return keycloak.https()
                .postForm(
                        REALM + "/token/introspect",
                        Map.of("token", token),
                        "Authorization",
                        Http.basic(CrmDemo.RESOURCE_SERVER, CrmDemo.RESOURCE_SERVER_SECRET))
                .json();
    }

    private static String thumbprint(JsonNode claims) {
        return claims.path("cnf").path("x5t#S256").textValue();
    }
}
