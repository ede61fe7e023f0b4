package io.github.keysandpasses.examples.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The API answers for the organisation and unit in a good token, and for nothing else. */
class BalancesTest {
    private static final String ROLES = "resource_access";

    private static TestRealm realm;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        realm = new TestRealm();
        api = new RunningApi(realm.issuer());
    }

    @AfterAll
    static void stop() {
        api.close();
        realm.close();
    }

    @Test
    void aGoodTokenOpensItsOwnUnit() {
        HttpResponse<String> answer = callWith(realm.sign(realm.goodClaims()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"organization\":\"CRMDEMO\",\"unit\":\"Admin Unit\",\"balances\":[{");
        assertThat(answer.body()).contains("7000 0001").doesNotContain("7000 0103");
    }

    @Test
    void anotherUnitOfTheOrganisationHasBalancesOfItsOwn() {
        HttpResponse<String> answer = callWith(realm.sign(realm.goodClaims().claim("oun", "Retail Unit")));
        assertThat(answer.body()).contains("7000 0103").doesNotContain("7000 0001");
    }

    /** RFC 9068 section 2.1. */
    @Test
    void aTokenThatSaysItIsAnAccessTokenIsAsGood() {
        assertThat(callWith(realm.sign("at+jwt", realm.goodClaims())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void noParameterChoosesTheUnit() {
        HttpResponse<String> answer =
                api.get("/balances?oun=Retail+Unit&unit=Retail+Unit", bearer(realm.sign(realm.goodClaims())));
        assertThat(answer.body()).contains("7000 0001").doesNotContain("7000 0103");
    }

    @Test
    void withoutATokenNothingOpens() {
        HttpResponse<String> answer = api.balances();
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    static Stream<Arguments> tokensOfNoUse() throws Exception {
        return Stream.of(
                token("garbage", "no.token.atall"),
                token(
                        "expired",
                        realm.sign(realm.goodClaims()
                                .expirationTime(Date.from(Instant.now().minusSeconds(120))))),
                token(
                        "not good yet",
                        realm.sign(realm.goodClaims()
                                .notBeforeTime(Date.from(Instant.now().plusSeconds(120))))),
                token(
                        "of another realm",
                        realm.sign(realm.goodClaims().issuer(realm.issuer().replace("test", "other")))),
                token("for another API", realm.sign(realm.goodClaims().audience("billing-api"))),
                token("for no API", realm.sign(realm.goodClaims().audience((String) null))),
                token("of another type", realm.sign("logout+jwt", realm.goodClaims())),
                token(
                        "signed by somebody else",
                        TestRealm.sign("JWT", realm.goodClaims(), new RSAKeyGenerator(2048).generate())),
                token("not signed", new PlainJWT(realm.goodClaims().build()).serialize()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensOfNoUse")
    void aTokenThatIsNotGoodHereOpensNothing(String kind, String token) {
        assertThat(callWith(token).statusCode()).isEqualTo(401);
    }

    static Stream<Arguments> tokensThatMayNot() {
        return Stream.of(
                claims("without a role", realm.goodClaims().claim(ROLES, null)),
                claims("with another role", roles(Map.of("loyalty-api", Map.of("roles", List.of("read-orders"))))),
                claims(
                        "with the role at another API",
                        roles(Map.of("billing", Map.of("roles", List.of("read-balances"))))),
                claims("with roles of another shape", roles(Map.of("loyalty-api", List.of("read-balances")))),
                claims(
                        "with the role's name as a scope",
                        realm.goodClaims().claim(ROLES, null).claim("scope", "read-balances")),
                claims("without an organisation", realm.goodClaims().claim("org", null)),
                claims("without a unit", realm.goodClaims().claim("oun", null)),
                claims("with an empty unit", realm.goodClaims().claim("oun", "")),
                claims("with several units", realm.goodClaims().claim("oun", List.of("Admin Unit", "Retail Unit"))),
                claims("for a unit that is not served", realm.goodClaims().claim("oun", "Back Office")),
                claims(
                        "for another organisation's unit of the same name",
                        realm.goodClaims().claim("org", "Partner Store")),
                claims(
                        "for another spelling of the organisation",
                        realm.goodClaims().claim("org", "crmdemo")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatMayNot")
    void aGoodTokenThatSaysTooLittleIsForbidden(String kind, JWTClaimsSet.Builder claims) {
        HttpResponse<String> answer = callWith(realm.sign(claims));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("7000");
    }

    @Test
    void nothingElseIsServed() {
        assertThat(api.get("/actuator", bearer(realm.sign(realm.goodClaims()))).statusCode())
                .isEqualTo(403);
    }

    /** A token bound to a key (RFC 9449 section 7.2) must not be good for whoever finds it. */
    @Test
    void aBoundTokenIsNoBearerToken() {
        JWTClaimsSet.Builder bound = realm.goodClaims().claim("cnf", Map.of("jkt", "a-thumbprint"));
        assertThat(callWith(realm.sign(bound)).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> callWith(String token) {
        return api.balances(bearer(token));
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static JWTClaimsSet.Builder roles(Map<String, ?> apis) {
        return realm.goodClaims().claim(ROLES, apis);
    }

    private static Arguments token(String kind, String token) {
        return Arguments.arguments(kind, token);
    }

    private static Arguments claims(String kind, JWTClaimsSet.Builder claims) {
        return Arguments.arguments(kind, claims);
    }
}
