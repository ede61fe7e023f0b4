package io.github.keysandpasses.tests.selfservice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.selfservice.PeopleRealm.Person;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list shows people their own keys as they are, whatever was done to them elsewhere. */
@WithKeycloak
@WithBrowser
class OwnKeyListIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys/";

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
    void peopleSeeTheirOwnKeysAloneAndWhatIsWrongWithThem(Browser browser) {
        JsonNode good = realm.admin().createKey(person.id(), "laptop");
        realm.admin().post(KEYS + key("revoked") + "/revoke", Map.of());
        realm.admin().put(KEYS + key("disabled"), Map.of("enabled", false));
        Person other = realm.person();
        realm.admin().createKey(other.id(), "of another");

        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        assertThat(console.rows()).hasCount(3);
        assertThat(console.row("laptop")).containsText(good.path("prefix").textValue());
        assertThat(console.row("laptop")).containsText("Last used");
        assertThat(console.row("revoked")).containsText("good for nothing any more");
        assertThat(console.row("disabled")).containsText("An administrator has switched this key off");
        assertThat(console.row("of another")).hasCount(0);
        console.screenshotOfList("own-keys-states");
    }

    @Test
    void aKeyThatWasLookedAtAndRenamedInTheAdminConsoleGoesOnAsBefore(Browser browser) {
        String id = key("before");
        for (String label : new String[] {"renamed", "n".repeat(250), "\u0007 \u202E"}) {
            String credential = "/users/" + person.id() + "/credentials";
            assertThat(realm.admin().get(credential).toString())
                    .contains("web-api-key")
                    .doesNotContain("secretData");
            rename(id, label);
        }
        realm.admin().get("/users/" + person.id() + "/credentials");
        assertThat(realm.admin().post(KEYS + id + "/rotate", Map.of()).json().has("key"))
                .isTrue();
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        assertThat(console.rows()).hasCount(2);
        realm.admin().post(KEYS + id + "/revoke", Map.of());
        console.visit();
        assertThat(console.list()).containsText("good for nothing any more");
    }

    @Test
    void makingAKeyIsAnEventThatNamesItAndHoldsNoSecret(Browser browser) {
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        String key = console.startCreating().send("reported").done();
        JsonNode event = new Events(realm.admin()).newest("UPDATE_CREDENTIAL");
        assertThat(event.path("userId").textValue()).isEqualTo(person.id());
        JsonNode details = event.path("details");
        assertThat(details.path("credential_type").textValue()).isEqualTo("web-api-key");
        assertThat(details.path("username").textValue()).isEqualTo(person.username());
        assertThat(details.path("keysandpasses_web_api_key_prefix").textValue()).isEqualTo(key.substring(0, 9));
        String id = details.path("keysandpasses_web_api_key_id").textValue();
        assertThat(realm.admin().get(KEYS + id).path("name").textValue()).isEqualTo("reported");
        assertThat(realm.admin().get("/events?max=100").toString()).doesNotContain(key.substring(9));

        console.startCreating().send("reported");
        assertThat(console.error("keyName")).isVisible();
        assertThat(new Events(realm.admin())
                        .newest("UPDATE_CREDENTIAL_ERROR")
                        .path("error")
                        .textValue())
                .isEqualTo("key_name_taken");
    }

    private String key(String name) {
        return realm.admin().createKey(person.id(), name).required("id").textValue();
    }

    private void rename(String id, String label) {
        assertThat(realm.rename("/users/" + person.id() + "/credentials/" + id, label))
                .isEqualTo(204);
    }
}
