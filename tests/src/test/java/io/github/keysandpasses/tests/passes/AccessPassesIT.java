package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin makes, shows, finds, changes and deletes access passes. What opens one is shown once, if ever. */
@WithKeycloak
class AccessPassesIT {
    private RunningKeycloak keycloak;
    private Admin admin;
    private Passes passes;
    private TestCrm.Member owner;

    @BeforeEach
    void aCustomer(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        passes = new Passes(admin);
        owner = new TestCrm(admin).member();
    }

    @Test
    void theAnswerSaysWhatWasMadeAndWhereItIs() {
        String identifier = Passes.identifier();
        HttpAnswer answer = passes.tryToCreate(Map.of(
                "userId",
                owner.id(),
                "organizationId",
                owner.organization().id(),
                "identifier",
                identifier,
                "passCode",
                Passes.PASS_CODE,
                "requireVerification",
                false,
                "cardMask",
                "4111 11** **** 1111",
                "related",
                List.of(Map.of("kind", "ACCOUNTS_RECEIVABLE", "entityId", "AR-1", "name", "Home")),
                "userDefined",
                Map.of("string1", "blue", "float2", 2.5, "date3", "2026-11-22")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        JsonNode made = answer.json();
        assertThat(made.path("number").textValue()).matches("AT\\d{10}");
        assertThat(made.path("identifier").textValue()).isEqualTo(identifier);
        assertThat(made.path("username").textValue()).isEqualTo(owner.username());
        assertThat(made.path("organizationName").textValue())
                .isEqualTo(owner.organization().name());
        assertThat(made.path("state").textValue()).isEqualTo("EFFECTIVE");
        assertThat(made.path("hasPassCode").booleanValue()).isTrue();
        assertThat(made.path("authenticationCodeBits").intValue()).isGreaterThanOrEqualTo(128);
        assertThat(made.at("/related/0/name").textValue()).isEqualTo("Home");
        assertThat(made.at("/userDefined/float2").doubleValue()).isEqualTo(2.5);
        HttpAnswer there = Http.get(
                URI.create(answer.header("Location").orElseThrow()),
                "Authorization",
                Http.bearer(keycloak.adminToken()));
        assertThat(there.json().path("number")).isEqualTo(made.path("number"));
    }

    @Test
    void whatOpensItIsShownOnceAndAPassCodeThatWasChosenNever() {
        JsonNode made = passes.create(owner.id());
        String code = made.required("authenticationCode").textValue();
        assertThat(made.has("passCode")).isFalse();
        List<String> places = List.of(
                Passes.PATH + "?userId=" + owner.id(),
                Passes.PATH + "/" + Passes.id(made),
                "/users/" + owner.id() + "/credentials",
                "/users/" + owner.id(),
                "/admin-events?max=10");
        for (String place : places) {
            assertThat(admin.get(place).toString())
                    .as(place)
                    .doesNotContain(code)
                    .doesNotContain(Passes.PASS_CODE)
                    .doesNotContainPattern("[0-9a-f]{64}");
        }
        assertThat(admin.get(places.get(2)).findValuesAsText("userLabel"))
                .contains(made.path("number").textValue());
    }

    @Test
    void theListIsNewestFirstAndComesInPages() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            newestFirst.add(0, Passes.id(passes.create(owner.id())));
        }
        String list = Passes.PATH + "?userId=" + owner.id();
        assertThat(admin.get(list).findValuesAsText("id")).containsExactlyElementsOf(newestFirst);
        assertThat(admin.get(list + "&first=1&max=1").findValuesAsText("id")).containsExactly(newestFirst.get(1));
        assertThat(admin.get(Passes.PATH + "/count?userId=" + owner.id())
                        .path("count")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void onlyAPassThatIsNotEffectiveCanBeDeletedAndThenNothingIsThere() {
        JsonNode pass = passes.create(owner.id());
        assertThat(passes.delete(pass).status()).isEqualTo(409);
        assertThat(passes.act(pass, "not-effective").status()).isEqualTo(200);
        assertThat(passes.delete(pass).status()).isEqualTo(204);
        assertThat(passes.delete(pass).status()).isEqualTo(404);
        assertThat(admin.get("/users/" + owner.id() + "/credentials").findValuesAsText("type"))
                .doesNotContain("access-pass");
    }
}
