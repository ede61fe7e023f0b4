package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.PassRules;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An identifier and an authentication code are one pass's in a realm, however they are spelt. */
@WithKeycloak
class PassIdentityIT {
    private RunningKeycloak keycloak;
    private Admin admin;
    private Passes passes;

    @BeforeEach
    void aRealm(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        passes = new Passes(admin);
    }

    @Test
    void theSameAddressInAnotherCaseOrWidthIsTaken() {
        String identifier = TestCrm.unique("zoé") + "@test.example";
        create(identifier);
        for (String spelling : new String[] {
            identifier,
            identifier.toUpperCase(Locale.ROOT),
            " " + identifier + " ",
            identifier.replace("é", "e\u0301"),
            identifier.replace("z", "\uff5a")
        }) {
            HttpAnswer refused = tryToCreate(admin, spelling);
            assertThat(refused.status()).as(spelling).isEqualTo(409);
            assertThat(refused.json().path("field").textValue()).isEqualTo("identifier");
        }
    }

    @Test
    void anAddressThatOnlyLooksLikeAnotherIsRefused() {
        HttpAnswer refused = tryToCreate(admin, TestCrm.unique("p\u0430ypal") + "@test.example");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").textValue()).isEqualTo("identifier");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, +44 20 7946 0958, +442079460958",
        "PHONE, 0044 20 7946-0958, +442079460958",
        "NUMBER, 12345678, １２３４５６７８",
        "FREE_TEXT, Straße 7, STRASSE 7"
    })
    void whatTheFormatTakesForOneIsOne(String format, String first, String second) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            new PassRules(realm.admin()).define("identifier", Map.of("format", format, "minLength", 4));
            assertThat(tryToCreate(realm.admin(), first).status()).isEqualTo(201);
            assertThat(tryToCreate(realm.admin(), second).status()).isEqualTo(409);
        }
    }

    @Test
    void anotherRealmHasPassesOfItsOwn() {
        String identifier = Passes.identifier();
        JsonNode ours = create(identifier);
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            assertThat(tryToCreate(realm.admin(), identifier).status()).isEqualTo(201);
            assertThat(new Passes(realm.admin()).act(ours, "effective").status())
                    .isEqualTo(404);
            assertThat(realm.admin().get(Passes.PATH)).hasSize(1);
        }
    }

    @Test
    void anAuthenticationCodeIsOnePassesHoweverItIsGrouped() {
        Map<String, Object> body = Map.of(
                "identifier",
                Passes.identifier(),
                "passCode",
                Passes.PASS_CODE,
                "authenticationCode",
                "Card8Number4711Xyz");
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            Passes there = new Passes(realm.admin());
            assertThat(there.tryToCreate(body).status()).isEqualTo(201);
            Map<String, Object> again = new java.util.HashMap<>(body);
            again.put("identifier", Passes.identifier());
            again.put("authenticationCode", " Card8 Number4711 Xyz ");
            HttpAnswer refused = there.tryToCreate(again);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("field").textValue()).isEqualTo("authenticationCode");
        }
    }

    @Test
    void anIdentifierIsFoundByAPartOfItAndInAnotherSpelling() {
        String identifier = Passes.identifier();
        String id = Passes.id(create(identifier));
        String part = identifier.substring(9, 17);
        assertThat(found("search=" + part)).containsExactly(id);
        assertThat(found("search=" + identifier.toUpperCase(Locale.ROOT))).containsExactly(id);
        assertThat(found("search=%25" + part)).isEmpty();
        assertThat(found("search="
                        + admin.get(Passes.PATH + "/" + id).path("number").textValue()))
                .containsExactly(id);
    }

    private java.util.List<String> found(String query) {
        return admin.get(Passes.PATH + "?" + query).findValuesAsText("id");
    }

    private JsonNode create(String identifier) {
        HttpAnswer answer = tryToCreate(admin, identifier);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static HttpAnswer tryToCreate(Admin admin, String identifier) {
        return new Passes(admin).tryToCreate(Map.of("identifier", identifier, "passCode", Passes.PASS_CODE));
    }
}
