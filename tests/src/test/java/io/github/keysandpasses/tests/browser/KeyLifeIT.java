package io.github.keysandpasses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator does to a key in the console happens to the key. */
@WithKeycloak
@WithBrowser
class KeyLifeIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys/";

    private Admin admin;
    private TestCrm.Member member;
    private Doors doors;
    private KeysPage keys;
    private String name;
    private String id;
    private String key;

    @BeforeEach
    void anAdministratorWhoFoundAKey(RunningKeycloak keycloak, Browser browser) {
        admin = new Admin(keycloak);
        member = new TestCrm(admin).member();
        doors = new Doors(keycloak);
        name = TestCrm.unique("life");
        JsonNode created = admin.createKey(member.id(), name);
        id = created.required("id").textValue();
        key = created.required("key").textValue();
        AdminConsole console = new AdminConsole(keycloak);
        keys = KeysPage.open(console, browser.window(), console.administrator("realm-admin"))
                .search(name);
        assertThat(keys.row(name)).isVisible();
    }

    @Test
    void aRotatedKeyHasASuccessorAndBothAreShown() {
        keys.act(name, "Rotate");
        keys.inDialog(AriaRole.SPINBUTTON, "Hours the old key goes on").fill("48");
        keys.inDialog(AriaRole.TEXTBOX, "Name of the new key").fill(name + " next");
        String successor = keys.submit("Rotate").takeShownKey();
        assertThat(Doors.token(doors.exchange(successor))).isNotBlank();
        assertThat(Doors.token(doors.exchange(key))).isNotBlank();
        assertThat(keys.row(name)).containsText("Replaced by a newer key");
        assertThat(keys.row(name)).containsText("Goes on until");
        assertThat(keys.row(name + " next")).containsText("Replaces an older key");
        keys.link(name + " next").click();
        assertThat(keys.link(name)).isVisible();
        assertThat(keys.page().getByText("Old key", exactly())).isVisible();
        keys.window().screenshot("keys-rotated");
        keys.window().assertAccessible("keys-and-passes-web-api-keys");
    }

    @Test
    void aDisabledKeyOpensNothingUntilItIsEnabledAgain() {
        keys.act(name, "Disable");
        keys.inDialog(AriaRole.TEXTBOX, "Reason").fill("on holiday");
        keys.submit("Disable");
        assertThat(keys.row(name)).containsText("Disabled");
        assertThat(doors.exchange(key).status()).isEqualTo(400);
        keys.link(name).click();
        assertThat(keys.page().getByText("on holiday")).isVisible();
        keys.act(name, "Enable");
        assertThat(keys.page().getByText("Active", exactly())).isVisible();
        assertThat(Doors.token(doors.exchange(key))).isNotBlank();
    }

    @Test
    void aRevokedKeyOpensNothingAndItsPageSaysWhy() {
        keys.act(name, "Revoke");
        keys.dialog().getByLabel("Cause").selectOption("The key has become known");
        keys.inDialog(AriaRole.TEXTBOX, "Reason").fill("found in a log");
        keys.window().assertAccessible("dialog");
        keys.submit("Revoke");
        assertThat(keys.row(name)).containsText("Revoked");
        assertThat(doors.exchange(key).status()).isEqualTo(400);
        keys.link(name).click();
        assertThat(keys.page().getByText("found in a log")).isVisible();
        assertThat(keys.page().getByText("The key has become known")).isVisible();
        keys.page().reload();
        assertThat(keys.page().getByText("found in a log")).isVisible();
    }

    @Test
    void aDeletedKeyIsGone() {
        keys.link(name).click();
        keys.act(name, "Delete").submit("Delete");
        assertThat(keys.button("Create key")).isVisible();
        assertThat(keys.alert(name + " is deleted.")).isVisible();
        assertThat(admin.call("GET", KEYS + id, null).status()).isEqualTo(404);
    }

    @Test
    void nameAndExpiryAreChanged() {
        keys.act(name, "Edit name and expiry");
        keys.inDialog(AriaRole.TEXTBOX, "Name").fill(name + " renamed");
        keys.inDialog(AriaRole.RADIO, "On a day").check();
        keys.dialog().getByLabel("Last day").fill(LocalDate.now().plusDays(7).toString());
        keys.submit("Save");
        assertThat(keys.row(name + " renamed")).isVisible();
        long before = System.currentTimeMillis() / 1000 + 9 * 86_400;
        assertThat(admin.get(KEYS + id).path("expiresAt").longValue()).isLessThan(before);
    }

    @Test
    void aRestrictionThatNamesWhatWasDeletedIsShownAndRemoved() {
        String scope = TestCrm.unique("scope");
        admin.post("/client-scopes", Map.of("name", scope, "protocol", "openid-connect"));
        keys.act(name, "Edit restrictions").pick("Client scopes", scope).submit("Save");
        assertThat(keys.alert("The restrictions of " + name + " are in force.")).isVisible();
        admin.delete("/client-scopes/" + admin.clientScopeId(scope));
        keys.link(name).click();
        assertThat(keys.page().getByText(scope + " (deleted)")).isVisible();
        keys.window().screenshot("keys-missing");
        keys.act(name, "Edit restrictions");
        keys.inDialog(AriaRole.BUTTON, "Remove " + scope).click();
        keys.submit("Save");
        assertThat(keys.page().getByText("None: the key may do what its owner may do."))
                .isVisible();
    }

    @Test
    void manyAreRevokedOnlyAfterADryRunSaidWhich() {
        String second = name + " second";
        admin.createKey(member.id(), second);
        keys.search(name);
        keys.page()
                .getByLabel("Select " + name, new Page.GetByLabelOptions().setExact(true))
                .check();
        keys.page().getByLabel("Select " + second).check();
        keys.button("Revoke selected (2)").click();
        keys.submit("Show what would happen");
        assertThat(keys.dialog().getByText("Keys that would be revoked: 2")).isVisible();
        assertThat(keys.dialog().getByText(second)).isVisible();
        keys.window().screenshot("keys-bulk");
        keys.window().assertAccessible("dialog");
        assertThat(admin.get(KEYS + id).path("state").textValue()).isEqualTo("ACTIVE");
        keys.submit("Revoke 2");
        assertThat(keys.alert("Revoked keys: 2")).isVisible();
        assertThat(keys.row(name)).containsText("Revoked");
        assertThat(admin.get(KEYS + id).path("state").textValue()).isEqualTo("REVOKED");
    }

    @Test
    void theKeysOfAScannersReportAreRevoked() {
        keys.button("Revoke many").click();
        keys.inDialog(AriaRole.RADIO, "Those in a report, of a scanner for example")
                .check();
        keys.inDialog(AriaRole.TEXTBOX, "Report").fill("config.yml:3 token: " + key + "\nnothing here\n");
        keys.submit("Show what would happen");
        assertThat(keys.dialog().getByText("Keys that would be revoked: 1")).isVisible();
        assertThat(keys.dialog().getByText(name)).isVisible();
        keys.submit("Revoke 1");
        assertThat(keys.alert("Revoked keys: 1")).isVisible();
        assertThat(doors.exchange(key).status()).isEqualTo(400);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
