package io.github.keysandpasses.tests.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OAuthDoor;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of a token is the client's own setting: its signature, its encryption, its type, what is in it. */
@WithKeycloak
class TokenFormIT {

    @ParameterizedTest
    @EnumSource
    void theClientChoosesTheAlgorithmOfTheSignature(OAuthDoor door, RunningKeycloak keycloak) throws Exception {
        for (String algorithm : new String[] {"ES256", "PS256", "EdDSA"}) {
            JWSHeader header =
                    header(Doors.token(ask(door, keycloak, Map.of("access.token.signed.response.alg", algorithm))));
            assertThat(header.getAlgorithm().getName()).isEqualTo(algorithm);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAccessTokenSaysThatItIsOne(OAuthDoor door, RunningKeycloak keycloak) throws Exception {
        String token = Doors.token(ask(door, keycloak, Map.of("access.token.header.type.rfc9068", "true")));
        assertThat(header(token).getType().getType()).isEqualTo("at+jwt");
        assertThat(new Doors(keycloak).introspect(token).path("active").booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anIdTokenIsEncryptedForTheClient(OAuthDoor door, RunningKeycloak keycloak) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048)
                .keyID("client")
                .keyUse(KeyUse.ENCRYPTION)
                .algorithm(JWEAlgorithm.RSA_OAEP_256)
                .generate();
        HttpAnswer answer = ask(
                door,
                keycloak,
                Map.of(
                        "id.token.encrypted.response.alg", JWEAlgorithm.RSA_OAEP_256.getName(),
                        "id.token.encrypted.response.enc", EncryptionMethod.A256GCM.getName(),
                        "use.jwks.string", "true",
                        "jwks.string", new JWKSet(key).toString(true)),
                "scope",
                "openid");
        EncryptedJWT encrypted =
                EncryptedJWT.parse(answer.json().required("id_token").textValue());
        encrypted.decrypt(new RSADecrypter(key));
        SignedJWT idToken = encrypted.getPayload().toSignedJWT();
        assertThat(idToken.getJWTClaimsSet().getStringClaim("oun")).isEqualTo(CrmDemo.ADMIN_UNIT);
    }

    @ParameterizedTest
    @EnumSource
    void aLightweightTokenShowsItsClaimsAtIntrospectionOnly(OAuthDoor door, RunningKeycloak keycloak) {
        String token = Doors.token(ask(
                door, keycloak, Map.of("client.use.lightweight.access.token.enabled", "true"), "unit", "Retail Unit"));
        assertThat(Doors.claims(token).fieldNames())
                .toIterable()
                .doesNotContain("org", "oun", "usr", "resource_access");
        JsonNode view = new Doors(keycloak).introspect(token);
        assertThat(view.path("oun").textValue()).isEqualTo(CrmDemo.RETAIL_UNIT);
        assertThat(view.path("resource_access").has("account")).isFalse();
    }

    private static HttpAnswer ask(
            OAuthDoor door, RunningKeycloak keycloak, Map<String, String> settings, String... parameters) {
        String client = new TestCrm(new Admin(keycloak)).client(settings);
        return door.ask(keycloak.tokenEndpoint(CrmDemo.REALM), client, CrmDemo.DEMO_KEY, parameters);
    }

    private static JWSHeader header(String token) throws java.text.ParseException {
        return SignedJWT.parse(token).getHeader();
    }
}
