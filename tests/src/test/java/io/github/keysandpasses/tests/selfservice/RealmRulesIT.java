package io.github.keysandpasses.tests.selfservice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Directory;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.selfservice.PeopleRealm.Person;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People make keys within what their realm allows, and are told where it ends. */
@WithKeycloak
@WithBrowser
class RealmRulesIT {
    private PeopleRealm realm;
    private Person person;

    @BeforeEach
    void aRealmWithAPerson(RunningKeycloak keycloak) {
        realm = new PeopleRealm(keycloak);
        person = realm.person();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void whereItIsOffNothingIsOfferedNorListedAndWhoCallsItIsToldSo(Browser browser) {
        realm.settings(Map.of("selfService", false));
        realm.admin().createKey(person.id(), "of an admin");
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        assertThat(console.page().getByTestId("password/title")).isVisible();
        assertThat(console.title()).hasCount(0);

        console.callAction().password();
        assertThat(console.notice()).containsText("switched off");
        console.window().screenshot("own-key-switched-off");
        console.window().assertAccessible();
        assertThat(newest("UPDATE_CREDENTIAL_ERROR").path("error").textValue()).isEqualTo("self_service_off");
        // The console knows nothing of an action that it did not call itself, and asks for a login to the whole
        // address.
        console.window().expectComplaint("status of 400");
        console.page().locator("button[name=cancel-aia]").click();
        console.page().waitForURL(address -> address.contains("/protocol/openid-connect/auth?"));

        realm.settings(Map.of("selfService", true));
        console.visit();
        assertThat(console.row("of an admin")).hasCount(1);
    }

    @Test
    void whoHasAsManyKeysAsTheRealmAllowsIsToldSo(Browser browser) {
        realm.settings(Map.of("selfService", true, "selfServiceMaxKeys", 1));
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        console.startCreating().send("only").done();
        console.startCreating();
        assertThat(console.notice()).containsText("as many keys as you can have");
        assertThat(newest("UPDATE_CREDENTIAL_ERROR").path("error").textValue()).isEqualTo("self_service_limit_reached");
        console.page().locator("button[name=cancel-aia]").click();
        assertThat(console.rows()).hasCount(1);
    }

    @Test
    void aKeyIsRestrictedToTheScopesThatWereTicked(Browser browser) {
        for (String scope : List.of("reading", "writing")) {
            realm.admin()
                    .post(
                            "/client-scopes",
                            Map.of(
                                    "name",
                                    scope,
                                    "description",
                                    "Everything about " + scope,
                                    "protocol",
                                    "openid-connect",
                                    "attributes",
                                    Map.of("include.in.token.scope", "true")));
        }
        realm.settings(Map.of("selfService", true, "selfServiceScopes", List.of("reading", "writing", "gone")));
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        console.startCreating().send("reader");
        assertThat(console.error("scopes")).hasText("Choose at least one of these.");
        assertThat(console.page().getByLabel("reading")).isFocused();
        console.window().screenshot("own-key-scopes");
        console.window().assertAccessible();
        console.page().getByLabel("reading").check();
        console.send();
        assertThat(console.page().locator("#crm-key-made")).containsText("It can be used for: reading.");
        console.done();

        JsonNode key = keys().path(0);
        assertThat(key.path("restrictions").path("clientScopes").findValuesAsText("name"))
                .containsExactly("reading");
    }

    @Test
    void whereNoneOfTheScopesExistsNoKeyIsMade(Browser browser) {
        realm.settings(Map.of("selfService", true, "selfServiceScopes", List.of("gone")));
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        console.startCreating().send("wide");
        assertThat(console.error("scopes")).isVisible();
        assertThat(keys()).isEmpty();
    }

    @Test
    void aMemberOfSeveralOrganisationsChoosesOne(Browser browser) {
        String first = realm.admin().createOrganization("first");
        String second = realm.admin().createOrganization("second");
        realm.admin().join(first, person.id());
        realm.admin().join(second, person.id());
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        console.startCreating().send("for one");
        assertThat(console.error("organization")).hasText("Choose one of your organisations.");
        console.page().locator("#organization").selectOption(second);
        console.window().screenshot("own-key-organisation");
        console.window().assertAccessible();
        console.send();
        console.done();
        assertThat(keys().path(0).path("organizationId").textValue()).isEqualTo(second);
    }

    @Test
    void neverIsOfferedOnlyWhereTheRealmAllowsItAndNothingBeyondTheCeiling(Browser browser) {
        realm.settings(Map.of("selfService", true, "defaultExpiryDays", 5, "maxExpiryDays", 14));
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        console.startCreating();
        assertThat(console.page().locator("#expiry option"))
                .hasText(new String[] {"After 5 days", "After 7 days", "After 14 days", "On a date"});
        realm.settings(Map.of("selfService", true, "neverExpires", true));
        console.visit().startCreating();
        console.page().locator("#expiry").selectOption("never");
        console.send("for ever");
        assertThat(console.page().locator("#crm-key-made")).containsText("It does not expire.");
        console.done();
        assertThat(console.row("for ever")).containsText("never");
        assertThat(keys().path(0).has("expiresAt")).isFalse();
    }

    @Test
    void aKeyDoesWhatItsOwnerMayAndNoMore(Browser browser) {
        realm.admin().post("/roles", Map.of("name", "clerk"));
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        String key = console.startCreating().send("mine").done();
        HttpAnswer token = realm.doors().exchangeBy(PeopleRealm.APP, PeopleRealm.APP_SECRET, key);
        JsonNode claims = Doors.claims(Doors.token(token));
        assertThat(claims.path("sub").textValue()).isEqualTo(person.id());
        assertThat(claims.toString()).doesNotContain("clerk", "manage-account");
    }

    @Test
    void whoIsKeptInADirectoryAloneIsRefusedClearly(Browser browser) {
        try (Directory directory = new Directory()) {
            directory.addPerson("dora", CrmDemo.PASSWORD);
            Map<String, Object> federation = new TreeMap<>(directory.federation());
            @SuppressWarnings("unchecked")
            Map<String, Object> config = new TreeMap<>((Map<String, Object>) federation.get("config"));
            config.put("importEnabled", List.of("false"));
            federation.put("config", config);
            realm.admin().post("/components", federation);

            SigningIn console = new SigningIn(realm, browser.window()).open(new Person("dora", "unknown"));
            assertThat(console.page().getByTestId("password/title")).isVisible();
            assertThat(console.create()).hasCount(0);
            console.callAction().password();
            assertThat(console.notice()).containsText("kept in another directory");
            assertThat(newest("UPDATE_CREDENTIAL_ERROR").path("error").textValue())
                    .isEqualTo("key_owner_unsuitable");
        }
    }

    private JsonNode newest(String type) {
        return new Events(realm.admin()).newest(type);
    }

    private JsonNode keys() {
        return realm.admin().get("/keys-and-passes/web-api-keys?userId=" + person.id());
    }
}
