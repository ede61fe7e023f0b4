package io.github.keysandpasses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key made in the console works, is shown once, and is as narrow as the dialog said. */
@WithKeycloak
@WithBrowser
class KeyCreationIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys";

    private Admin admin;
    private TestCrm.Member member;
    private KeysPage keys;
    private String name;

    @BeforeEach
    void anAdministratorAtThePage(RunningKeycloak keycloak, Browser browser) {
        admin = new Admin(keycloak);
        member = new TestCrm(admin).member();
        name = TestCrm.unique("made");
        AdminConsole console = new AdminConsole(keycloak);
        keys = KeysPage.open(console, browser.window(), console.administrator("realm-admin"));
    }

    @Test
    void theCopiedKeyIsExchangedForATokenAndNeverShownAgain(RunningKeycloak keycloak) {
        keys.startKey(member.username(), name);
        keys.window().screenshot("keys-create");
        keys.window().assertAccessible("dialog");
        keys.submit("Create");
        assertThat(keys.dialog().getByText("You will not see this key again")).isVisible();
        keys.window().screenshot("keys-shown-once");
        keys.window().assertAccessible("dialog");
        keys.page().keyboard().press("Escape");
        keys.page().keyboard().press("Escape");
        String key = keys.takeShownKey();
        assertThat(Doors.token(new Doors(keycloak).exchange(key))).isNotBlank();
        keys.search(name);
        assertThat(keys.row(name)).containsText("Active");
        assertThat(keys.page().content()).doesNotContain(key);
    }

    @Test
    void pickersFindRolesScopesAudiencesAndClients() {
        keys.startKey(member.username(), name);
        keys.pick("Roles", "loyalty-api:read-balances");
        keys.pick("Client scopes", "loyalty-api");
        keys.pick("Audiences", CrmDemo.RESOURCE_SERVER);
        keys.pick("Clients", CrmDemo.THIRD_PARTY_APP);
        keys.inDialog(AriaRole.TEXTBOX, "Networks").fill("10.0.0.0/8, 2001:db8::/32\n127.0.0.1");
        keys.window().screenshot("keys-restrictions");
        keys.submit("Create").takeShownKey();
        JsonNode restrictions = admin.get(KEYS + "?search=" + name).path(0).path("restrictions");
        assertThat(restrictions.path("roles").findValuesAsText("name")).containsExactly("loyalty-api:read-balances");
        assertThat(restrictions.path("clientScopes").findValuesAsText("name")).containsExactly("loyalty-api");
        assertThat(restrictions.path("audiences").findValuesAsText("name")).containsExactly(CrmDemo.RESOURCE_SERVER);
        assertThat(restrictions.path("clients").findValuesAsText("name")).containsExactly(CrmDemo.THIRD_PARTY_APP);
        assertThat(restrictions.path("networks")).hasSize(3);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        admin.createKey(member.id(), name);
        keys.window().expectComplaint("status of 400").expectComplaint("status of 409");
        keys.startKey(member.username(), " ").submit("Create");
        assertThat(keys.dialog().getByText("Give the key a name.")).isVisible();
        keys.inDialog(AriaRole.TEXTBOX, "Name").fill(name);
        keys.inDialog(AriaRole.TEXTBOX, "Networks").fill("10.0.0.0/99");
        keys.submit("Create");
        assertThat(keys.inDialog(AriaRole.TEXTBOX, "Networks")).hasAttribute("aria-invalid", "true");
        keys.window().assertAccessible("dialog");
        keys.inDialog(AriaRole.TEXTBOX, "Networks").fill("10.0.0.0/8");
        keys.submit("Create");
        assertThat(keys.inDialog(AriaRole.TEXTBOX, "Name")).hasAttribute("aria-invalid", "true");
        assertThat(keys.inDialog(AriaRole.TEXTBOX, "Name")).hasValue(name);
        assertThat(keys.inDialog(AriaRole.TEXTBOX, "Networks")).hasValue("10.0.0.0/8");
        keys.inDialog(AriaRole.TEXTBOX, "Name").fill(name + " again");
        keys.submit("Create").takeShownKey();
    }

    @Test
    void aNameWithHtmlAndEmojiIsShownAsItIsWritten() {
        String odd = name + " <img src=x onerror=alert(1)> & 🎉";
        keys.startKey(member.username(), odd).submit("Create");
        assertThat(keys.dialog().getByText("New key: " + odd)).isVisible();
        keys.takeShownKey();
        keys.search(name);
        assertThat(keys.row(odd)).isVisible();
        assertThat(keys.page().locator("keys-and-passes-web-api-keys img")).hasCount(0);
    }

    @Test
    void aKeyIsMadeWithTheKeyboardAlone() {
        keys.button("Create key").focus();
        press("Enter");
        assertThat(keys.inDialog(AriaRole.RADIO, "User")).isFocused();
        press("Tab");
        keys.page().keyboard().type(member.username());
        assertThat(keys.dialog().locator("[role=option]")).hasCount(1);
        press("ArrowDown", "Enter", "Tab", "Tab");
        assertThat(keys.inDialog(AriaRole.TEXTBOX, "Name")).isFocused();
        keys.page().keyboard().type(name);
        press("Enter");
        assertThat(keys.inDialog(AriaRole.BUTTON, "Copy")).isFocused();
        press("Enter");
        assertThat(keys.dialog().getByText("Copied to the clipboard.").first()).isVisible();
        press("Tab", "Enter");
        assertThat(keys.dialog()).hasCount(0);
        assertThat(keys.button("Create key")).isFocused();
    }

    @Test
    void escapeClosesTheDialogAndTheFocusReturns() {
        keys.button("Create key").click();
        assertThat(keys.dialog()).isVisible();
        press("Escape");
        assertThat(keys.dialog()).hasCount(0);
        assertThat(keys.button("Create key")).isFocused();
    }

    private void press(String... pressed) {
        for (String one : pressed) {
            keys.page().keyboard().press(one);
        }
    }
}
