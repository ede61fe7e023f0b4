package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Organization;
import io.github.keysandpasses.tests.demo.TestCrm.User;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin is told who asks for a key that cannot be. Nothing is made then. */
@WithKeycloak
class WebApiKeyRefusalsIT {
    private static final String KEYS = WebApiKeysIT.KEYS;

    private Admin admin;
    private TestCrm crm;
    private User owner;

    @BeforeEach
    void aUserWithoutKeys(RunningKeycloak keycloak) {
        admin = new Admin(keycloak);
        crm = new TestCrm(admin);
        owner = crm.user();
    }

    @Test
    void aKeyNeedsAnOwner() {
        assertRefused(
                admin.call("POST", KEYS, Map.of("name", "app")),
                400,
                "Name one owner of the key: userId, or clientId, or organizationId, with unitId for one of its units");
        assertRefused(admin.call("POST", KEYS, Map.of("userId", "nobody", "name", "app")), 404, "User not found");
        assertRefused(admin.call("GET", KEYS + "?userId=nobody", null), 404, "User not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "line\nbreak", "nul\u0000", "\u202Eturned", "line\u2028end", "100-and-1"})
    void aKeyNeedsAGoodName(String name) {
        String tried = name.equals("100-and-1") ? "x".repeat(101) : name;
        assertRefused(
                create("name", tried),
                400,
                "name must have 1 to 100 characters, without control characters, and be no key");
    }

    @Test
    void namesAreUniqueForEachUser() {
        admin.createKey(owner.id(), "app");
        assertRefused(create("name", "app"), 409, "The user has a credential with this name already", 1);
        assertThat(admin.createKey(crm.user().id(), "app").has("key")).isTrue();
    }

    @Test
    void theClassIsOneOfTwo() {
        assertRefused(create("keyClass", "OTHER"), 400, "keyClass must be SYSTEMIC or CONSUMER_APPLICATION");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1, 7_258_118_400L, Long.MAX_VALUE})
    void theExpiryIsATimeToCome(long expiry) {
        assertRefused(
                create("expiresAt", expiry),
                400,
                "expiresAt must be a time to come, in seconds since 1970, before the year 2200");
    }

    @Test
    void theOrganisationIsOneOfTheOwners() {
        assertRefused(
                create("organization", CrmDemo.ORGANIZATION), 400, "The user is not a member of this organisation");
    }

    @Test
    void aMemberOfSeveralOrganisationsMustNameOne() {
        for (Organization organization : new Organization[] {crm.organization(), crm.organization()}) {
            crm.join(owner, organization);
        }
        assertRefused(
                create("name", "app"),
                400,
                "organization must name one of the user's organisations: the user has several");
    }

    @Test
    void anOrganisationThatSeveralFitIsNotGuessed() {
        for (Organization organization : new Organization[] {crm.organization(), crm.organization()}) {
            admin.change(
                    "/organizations/" + organization.id(), Map.of("attributes", Map.of("crm_id", List.of("TWIN"))));
            crm.join(owner, organization);
        }
        assertRefused(
                create("organization", "TWIN"),
                400,
                "Several of the user's organisations fit: name the organisation by its ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ee73c0ae64524371b5ddeff5f7bb2193", "EE73C0AE64524371B5DDEFF5F7BB219", "kp_mistyped"})
    void anImportedKeyMustBeAKey(String key) {
        assertRefused(importKey(key), 400, "key must be 32 upper-case hexadecimal digits, or a key of this extension");
    }

    @Test
    void aKeyIsImportedOnceIntoARealm() {
        assertRefused(importKey(CrmDemo.DEMO_KEY), 409, "This key exists in the realm already");
        String made = admin.createKey(crm.user().id(), "app").required("key").textValue();
        assertRefused(importKey(made), 409, "This key exists in the realm already");
    }

    @Test
    void aPublishedSampleKeyIsNotImportedOutsideTheDemo(RunningKeycloak keycloak) {
        try (OtherRealm other = new OtherRealm(keycloak)) {
            HttpAnswer refused = other.admin()
                    .call(
                            "POST",
                            KEYS + "/import",
                            Map.of("userId", other.ownerId(), "name", "sample", "key", CrmDemo.DEMO_KEY));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errorMessage").textValue())
                    .isEqualTo("This key is printed in public documents: anybody knows it");
        }
    }

    @Test
    void nobodyHasMoreThanAHundredKeys() {
        for (int i = 1; i <= 100; i++) {
            admin.createKey(owner.id(), "key " + i);
        }
        assertRefused(create("name", "one more"), 409, "The owner has as many Web API keys as the realm allows", 100);
    }

    private HttpAnswer create(String member, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("userId", owner.id(), "name", "app"));
        body.put(member, value);
        return admin.call("POST", KEYS, body);
    }

    private HttpAnswer importKey(String key) {
        return admin.call("POST", KEYS + "/import", Map.of("userId", owner.id(), "name", "app", "key", key));
    }

    private void assertRefused(HttpAnswer answer, int status, String message) {
        assertRefused(answer, status, message, 0);
    }

    private void assertRefused(HttpAnswer answer, int status, String message, int keysThere) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("errorMessage").textValue()).isEqualTo(message);
        assertThat(admin.get(KEYS + "?userId=" + owner.id())).hasSize(keysThere);
    }
}
