package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin finds keys among many: each filter finds what it says and nothing else, and the count is of the same keys. */
@WithKeycloak
class KeyFiltersIT {
    private static final String KEYS = WebApiKeysIT.KEYS;

    private RunningKeycloak keycloak;
    private Admin admin;
    private TestCrm crm;
    private Member owner;
    private String ofOwner;

    @BeforeEach
    void aMemberWithoutKeys(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        crm = new TestCrm(admin);
        owner = crm.member();
        ofOwner = "&userId=" + owner.id();
    }

    @Test
    void aPartOfTheNameFindsAKeyInWhateverCase() {
        String wanted = key("Nightly ERP export");
        key("web shop");
        assertThat(found("search=erp" + ofOwner)).containsExactly(wanted);
        assertThat(found("search=LY%20ERP" + ofOwner)).containsExactly(wanted);
        assertThat(found("search=crm" + ofOwner)).isEmpty();
    }

    @Test
    void theNameIsTheOneTheConsolesShow() {
        String key = key("before");
        admin.call("PUT", "/users/" + owner.id() + "/credentials/" + key + "/userLabel", "ignored");
        admin.call("PUT", KEYS + "/" + key, Map.of("name", "renamed"));
        assertThat(found("search=renamed" + ofOwner)).containsExactly(key);
        assertThat(found("search=before" + ofOwner)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"%25,100% sure", "_,under_score", "!,wow!", "'',any name", "%25%25,none"})
    void whatLooksLikeAWildcardIsMeantLiterally(String search, String name) {
        String key = key(name);
        key("plain");
        List<String> found = found("search=" + search + ofOwner);
        if (search.isEmpty()) {
            assertThat(found).hasSize(2);
        } else if (search.equals("%25%25")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(key);
        }
    }

    @Test
    void thePublicPrefixAndTheUserNameFindAKey() {
        JsonNode made = admin.createKey(owner.id(), "app");
        String id = made.required("id").textValue();
        String prefix = made.required("prefix").textValue();
        assertThat(found("search=" + prefix)).contains(id);
        assertThat(found("search=" + prefix.toLowerCase(Locale.ROOT) + ofOwner)).containsExactly(id);
        assertThat(found("search=" + owner.username().toUpperCase(Locale.ROOT))).containsExactly(id);
    }

    @Test
    void aWholeKeyIsRefusedInAUrl() {
        HttpAnswer answer = admin.call("GET", KEYS + "?search=kp_" + "a".repeat(36), null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").textValue()).isEqualTo("search");
        assertThat(answer.body()).doesNotContain("aaaa");
    }

    @Test
    void stateClassAndOriginFindKeys() {
        String active = key("active");
        String consumer = key("consumer", "keyClass", "CONSUMER_APPLICATION");
        String disabled = key("disabled");
        admin.put(KEYS + "/" + disabled, Map.of("enabled", false));
        String revoked = key("revoked");
        admin.post(KEYS + "/" + revoked + "/revoke", Map.of());
        String legacy = Admin.createdId(admin.post(
                KEYS + "/import",
                Map.of(
                        "userId",
                        owner.id(),
                        "name",
                        "legacy",
                        "key",
                        UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT))));
        assertThat(found("state=ACTIVE" + ofOwner)).containsExactlyInAnyOrder(active, consumer, legacy);
        assertThat(found("state=DISABLED" + ofOwner)).containsExactly(disabled);
        assertThat(found("state=REVOKED" + ofOwner)).containsExactly(revoked);
        assertThat(found("state=EXPIRED" + ofOwner)).isEmpty();
        assertThat(found("keyClass=CONSUMER_APPLICATION" + ofOwner)).containsExactly(consumer);
        assertThat(found("legacy=true" + ofOwner)).containsExactly(legacy);
        assertThat(found("legacy=false" + ofOwner)).hasSize(4);
        assertThat(found("ownerKind=USER" + ofOwner)).hasSize(5);
        assertThat(found("ownerKind=UNIT" + ofOwner)).isEmpty();
    }

    @Test
    void theOrganisationFindsItsKeys() {
        String key = key("app");
        crm.member();
        assertThat(found("organizationId=" + owner.organization().id())).containsExactly(key);
        assertThat(found("organizationId=nobody")).isEmpty();
    }

    @Test
    void keysAboutToExpireAndKeysNobodyUsesAreFound() {
        long now = Instant.now().getEpochSecond();
        String soon = key("soon", "expiresAt", now + 3600);
        key("later", "expiresAt", now + 7200);
        assertThat(found("expiringBefore=" + (now + 5000) + ofOwner)).containsExactly(soon);
        assertThat(found("unusedSince=" + (now + 600) + ofOwner)).hasSize(2);
        assertThat(found("unusedSince=" + (now - 600) + ofOwner)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=active",
                "keyClass=X",
                "ownerKind=PERSON",
                "legacy=yes",
                "expiringBefore=tomorrow",
                "expiringBefore=1700000000000",
                "unusedSince=-1",
                "first=-1",
                "max=many",
                "max=99999999999"
            })
    void aFilterThatCannotBeReadIsRefusedByName(String query) {
        HttpAnswer list = admin.call("GET", KEYS + "?" + query, null);
        String parameter = query.substring(0, query.indexOf('='));
        assertThat(list.status()).isEqualTo(400);
        assertThat(list.json().path("field").textValue()).isEqualTo(parameter);
        assertThat(list.json().path("errorMessage").textValue()).startsWith(parameter + " must ");
    }

    /** Keycloak refuses some of them before they come to us. */
    @ParameterizedTest
    @ValueSource(strings = {"search=%00", "userId=%00", "search=a%0Ab", "organizationId=%07"})
    void controlCharactersAreLookedForNowhere(String query) {
        assertThat(admin.call("GET", KEYS + "?" + query, null).status()).isEqualTo(400);
    }

    @Test
    void filtersGoTogetherAndPagesAreCutAfterThem() {
        for (int i = 0; i < 5; i++) {
            key("export " + i);
            key("import " + i);
        }
        String wanted = "search=export&state=ACTIVE" + ofOwner;
        assertThat(admin.get(KEYS + "?first=1&max=2&" + wanted).findValuesAsText("name"))
                .containsExactly("export 3", "export 2");
        assertThat(admin.get(KEYS + "/count?" + wanted).path("count").longValue())
                .isEqualTo(5);
        assertThat(admin.get(KEYS + "/count?" + wanted).size()).isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherRealmIsNeverFound() {
        try (OtherRealm other = new OtherRealm(keycloak)) {
            String id = other.admin().get(KEYS).path(0).required("id").textValue();
            assertThat(other.admin().get(KEYS + "/count").path("count").longValue())
                    .isEqualTo(1);
            assertThat(admin.get(KEYS + "?max=1000").findValuesAsText("id")).doesNotContain(id);
            assertThat(admin.get(KEYS + "?userId=" + owner.id())).isEmpty();
            assertThat(admin.call("GET", KEYS + "?userId=" + other.ownerId(), null)
                            .status())
                    .isEqualTo(404);
        }
    }

    private String key(String name, Object... members) {
        return admin.createKey(owner.id(), name, members).required("id").textValue();
    }

    private List<String> found(String query) {
        List<String> found = admin.get(KEYS + "?" + query).findValuesAsText("id");
        assertThat(admin.get(KEYS + "/count?" + query).path("count").longValue())
                .isEqualTo(found.size());
        return found;
    }
}
