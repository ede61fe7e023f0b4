package io.github.keysandpasses.tests.doors;

import static io.github.keysandpasses.tests.demo.Doors.claims;
import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Web API's token is an ordinary signed access token of the realm, and the client crm-web-api says what it is like. */
@WithKeycloak
class WebApiTokenIT {
    private static OtherRealm realm;

    @BeforeAll
    static void makeRealm(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
    }

    @AfterAll
    static void deleteRealm() {
        realm.close();
    }

    @Test
    void anyLibraryVerifiesTheSignatureByTheKeysOfTheRealm(RunningKeycloak keycloak) throws Exception {
        String token = token(new Doors(keycloak).webApi(CrmDemo.DEMO_KEY, "{}"));
        JWTClaimsSet verified = verified(token, JWSAlgorithm.RS256, keycloak, CrmDemo.REALM);
        assertThat(verified.getIssuer())
                .isEqualTo(keycloak.realmUri(CrmDemo.REALM, "").toString());
        assertThat(verified.getStringClaim("org")).isEqualTo(CrmDemo.ORGANIZATION);
    }

    @Test
    void theTokenLivesTwoHours(RunningKeycloak keycloak) {
        JsonNode claims = claims(token(new Doors(keycloak).webApi(CrmDemo.DEMO_KEY, "{}")));
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(7200);
    }

    @Test
    void theTokenNamesNoSessionBecauseThereIsNone(RunningKeycloak keycloak) {
        JsonNode claims = claims(token(new Doors(keycloak).webApi(CrmDemo.DEMO_KEY, "{}")));
        assertThat(claims.fieldNames()).toIterable().doesNotContain("sid", "session_state");
    }

    @Test
    void theLifespanOfTheClientIsTheLifeOfTheToken(RunningKeycloak keycloak) {
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("attributes", Map.of("access.token.lifespan", "60")));
        JsonNode claims = claims(token(realm.doors().webApi(realm.key(), "{}")));
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(60);
    }

    @Test
    void theAlgorithmOfTheClientSignsTheToken(RunningKeycloak keycloak) throws Exception {
        realm.changeClient(
                CrmDemo.WEB_API_CLIENT, Map.of("attributes", Map.of("access.token.signed.response.alg", "ES256")));
        String token = token(realm.doors().webApi(realm.key(), "{}"));
        assertThat(SignedJWT.parse(token).getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(verified(token, JWSAlgorithm.ES256, keycloak, realm.name()).getSubject())
                .isEqualTo(realm.ownerId());
    }

    /** Throws unless the signature is good and the token has not expired. */
    private static JWTClaimsSet verified(String token, JWSAlgorithm algorithm, RunningKeycloak keycloak, String realm)
            throws Exception {
        JWKSet keys = JWKSet.parse(Http.get(keycloak.realmUri(realm, "/protocol/openid-connect/certs"))
                .body());
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithm, new ImmutableJWKSet<>(keys)));
        return processor.process(token, null);
    }
}
