package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.TestCrm.User;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin makes, lists and shows keys. The key itself is shown once, by the answer that made it. */
@WithKeycloak
class WebApiKeysIT {
    static final String KEYS = "/keys-and-passes/web-api-keys";

    private RunningKeycloak keycloak;
    private Admin admin;
    private TestCrm crm;
    private Member owner;

    @BeforeEach
    void aMemberWithoutKeys(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        crm = new TestCrm(admin);
        owner = crm.member();
    }

    @Test
    void aNewKeyWorksAtOnceAndIsOfTheNewFormat() {
        JsonNode made = admin.createKey(owner.id(), "app");
        String key = made.required("key").textValue();
        assertThat(key)
                .matches("kp_[0-9A-Za-z]{36}")
                .startsWith(made.path("prefix").textValue());
        assertThat(new Doors(keycloak).grant(key).status()).isEqualTo(200);
    }

    @Test
    void theAnswerSaysWhatWasMadeAndWhereItIs() {
        long expiry = Instant.now().getEpochSecond() + 3600;
        HttpAnswer answer = admin.post(KEYS, Map.of("userId", owner.id(), "name", " My app ", "expiresAt", expiry));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        JsonNode made = answer.json();
        assertThat(made.path("name").textValue()).isEqualTo("My app");
        assertThat(made.path("userId").textValue()).isEqualTo(owner.id());
        assertThat(made.path("username").textValue()).isEqualTo(owner.username());
        assertThat(made.path("organizationId").textValue())
                .isEqualTo(owner.organization().id());
        assertThat(made.path("effective").booleanValue()).isTrue();
        assertThat(made.path("keyClass").textValue()).isEqualTo("SYSTEMIC");
        assertThat(made.path("expiresAt").longValue()).isEqualTo(expiry);
        assertThat(made.path("legacy").booleanValue()).isFalse();
        HttpAnswer there = Http.get(
                URI.create(answer.header("Location").orElseThrow()),
                "Authorization",
                Http.bearer(keycloak.adminToken()));
        assertThat(there.json().path("id").textValue())
                .isEqualTo(made.path("id").textValue());
    }

    @Test
    void theSecretIsShownOnceAndNeverAgain() {
        JsonNode made = admin.createKey(owner.id(), "app");
        String secret = made.required("key").textValue();
        String hidden = secret.substring(made.path("prefix").textValue().length());
        List<String> places = List.of(
                KEYS + "?userId=" + owner.id(),
                KEYS + "/" + made.required("id").textValue(),
                "/users/" + owner.id() + "/credentials",
                "/users/" + owner.id(),
                "/admin-events?max=10");
        for (String place : places) {
            String shown = admin.get(place).toString();
            assertThat(shown).as(place).doesNotContain(hidden).doesNotContainPattern("[0-9a-f]{64}");
        }
        assertThat(admin.get(places.get(2)).findValuesAsText("userLabel")).contains("app");
    }

    @Test
    void anImportedKeyWorksUnchangedAndIsNotShownBack() {
        String legacy = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        HttpAnswer answer =
                admin.post(KEYS + "/import", Map.of("userId", owner.id(), "name", "from the CRM", "key", legacy));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain(legacy);
        assertThat(answer.json().path("legacy").booleanValue()).isTrue();
        assertThat(new Doors(keycloak).webApi(legacy, "{}").status()).isEqualTo(200);
    }

    @Test
    void theListOfAUserIsNewestFirstAndComesInPages() {
        List<String> newestFirst = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            newestFirst.add(0, admin.createKey(owner.id(), name).required("id").textValue());
        }
        admin.createKey(crm.user().id(), "of another user");
        String list = KEYS + "?userId=" + owner.id();
        assertThat(admin.get(list).findValuesAsText("id")).containsExactlyElementsOf(newestFirst);
        assertThat(admin.get(list + "&first=1&max=1").findValuesAsText("id")).containsExactly(newestFirst.get(1));
        assertThat(admin.get(list + "&first=3").findValuesAsText("id")).isEmpty();
        assertThat(admin.get(list + "&max=0").findValuesAsText("id")).isEmpty();
    }

    @Test
    void theListOfTheRealmHasTheKeysOfEverybody() {
        String ours = admin.createKey(owner.id(), "app").required("id").textValue();
        User another = crm.user();
        String theirs = admin.createKey(another.id(), "app").required("id").textValue();
        assertThat(admin.get(KEYS + "?max=2").findValuesAsText("id")).containsExactly(theirs, ours);
        assertThat(admin.get(KEYS + "?max=1000").findValuesAsText("username"))
                .contains(owner.username(), another.username(), CrmDemo.ADMINISTRATOR);
    }

    @Test
    void aKeyOfAMemberOfSeveralOrganisationsIsForTheOneItNames() {
        TestCrm.Organization second = crm.organization();
        crm.join(owner.user(), second, crm.unit(second, "Second Unit"));
        String key = admin.createKey(owner.id(), "app", "organization", second.name())
                .required("key")
                .textValue();
        assertThat(Doors.claims(Doors.token(new Doors(keycloak).grant(key)))
                        .path("oun")
                        .textValue())
                .isEqualTo("Second Unit");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        URI keys = keycloak.adminUri(CrmDemo.REALM, KEYS);
        assertThat(Http.get(keys).status()).isEqualTo(401);
        assertThat(Http.postJson(keys, "{}").status()).isEqualTo(401);
        assertThat(Http.postJson(keycloak.adminUri(CrmDemo.REALM, KEYS + "/import"), "{}")
                        .status())
                .isEqualTo(401);
    }
}
