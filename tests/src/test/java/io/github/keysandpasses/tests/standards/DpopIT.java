package io.github.keysandpasses.tests.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.DpopKey;
import io.github.keysandpasses.tests.demo.OAuthDoor;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens bound to a key of the client's (DPoP, RFC 9449). */
@WithKeycloak
class DpopIT {
    private final DpopKey key = new DpopKey();

    private RunningKeycloak keycloak;
    private URI tokenEndpoint;
    private String client;

    @BeforeEach
    void aClientThatDemandsBoundTokens(RunningKeycloak running) {
        keycloak = running;
        tokenEndpoint = running.tokenEndpoint(CrmDemo.REALM);
        client = new TestCrm(new Admin(running)).client(Map.of("dpop.bound.access.tokens", "true"));
    }

    @ParameterizedTest
    @EnumSource
    void aTokenIsBoundToTheKeyOfTheProof(OAuthDoor door) {
        HttpAnswer answer = ask(door, key.proof("POST", tokenEndpoint));
        assertThat(answer.json().path("token_type").textValue()).isEqualTo("DPoP");
        String token = Doors.token(answer);
        assertThat(Doors.claims(token).path("cnf").path("jkt").textValue()).isEqualTo(key.thumbprint());
        assertThat(new Doors(keycloak).introspect(token).path("cnf").path("jkt").textValue())
                .isEqualTo(key.thumbprint());
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatDemandsItGetsNoTokenWithoutAProof(OAuthDoor door) {
        Refusal.grant("invalid_request", "DPoP proof is missing")
                .assertIs(door.ask(tokenEndpoint, client, CrmDemo.DEMO_KEY));
    }

    @ParameterizedTest
    @EnumSource
    void aReplayedProofIsRefused(OAuthDoor door) {
        String proof = key.proof("POST", tokenEndpoint);
        assertThat(ask(door, proof).status()).isEqualTo(200);
        Refusal.grant("invalid_request", "DPoP proof has already been used").assertIs(ask(door, proof));
    }

    @ParameterizedTest
    @EnumSource
    void aProofForAnotherPlaceIsRefused(OAuthDoor door) {
        HttpAnswer answer = ask(door, key.proof("POST", keycloak.tokenEndpoint("master")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().has("access_token")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aBoundTokenIsWorthNothingWithoutTheKey(OAuthDoor door) {
        String token = Doors.token(ask(door, key.proof("POST", tokenEndpoint), "scope", "openid"));
        URI userInfo = keycloak.realmUri(CrmDemo.REALM, "/protocol/openid-connect/userinfo");
        assertThat(Http.get(userInfo, "Authorization", Http.bearer(token)).status())
                .isEqualTo(401);
        DpopKey thief = new DpopKey();
        assertThat(userInfo(userInfo, token, thief).status()).isEqualTo(401);
        assertThat(userInfo(userInfo, token, key).status()).isEqualTo(200);
    }

    private static HttpAnswer userInfo(URI userInfo, String token, DpopKey key) {
        return Http.get(userInfo, "Authorization", "DPoP " + token, "DPoP", key.proof("GET", userInfo, token));
    }

    private HttpAnswer ask(OAuthDoor door, String proof, String... parameters) {
        return Http.postForm(
                tokenEndpoint,
                door.form(CrmDemo.DEMO_KEY, parameters),
                "Authorization",
                Http.basic(client, "secret"),
                "DPoP",
                proof);
    }
}
