package io.github.keysandpasses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page speaks the console's language, has its colours, and is at home in every console that has the theme. */
@WithKeycloak
@WithBrowser
class KeyPageLookIT {
    private static final String PAGE = "keys-and-passes-web-api-keys";

    @Test
    void itSpeaksGerman(RunningKeycloak keycloak, Browser browser) {
        Map<String, Object> german =
                Map.of("internationalizationEnabled", true, "supportedLocales", List.of("en", "de"));
        try (BareRealm realm = new BareRealm(keycloak, TestCrm.unique("deutsch"), german)) {
            realm.setUp(Map.of("adminTheme", true));
            AdminConsole console = new AdminConsole(keycloak, realm.admin(), realm.name());
            Window window = browser.window(Look.GERMAN);
            console.open(window, KeysPage.PATH, realmAdministrator(realm.admin()));
            Page page = KeysPage.at(window).page();
            assertThat(page.locator("#nav-item-web-api-keys")).hasText("Web-API-Schlüssel");
            assertThat(page.getByText("Dieser Realm hat noch keine Web-API-Schlüssel."))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Schlüssel erstellen"))
                    .click();
            assertThat(page.getByText("Wie im Realm üblich: in 90 Tagen")).isVisible();
            window.screenshot("keys-german");
            window.assertAccessible("dialog");
            assertThat(page.locator(PAGE).innerText()).doesNotContain("webApiKeys.", "{{");
        }
    }

    @Test
    void itIsReadableInTheDark(RunningKeycloak keycloak, Browser browser) {
        Admin admin = new Admin(keycloak);
        String name = TestCrm.unique("dark");
        admin.createKey(new TestCrm(admin).member().id(), name);
        AdminConsole console = new AdminConsole(keycloak);
        KeysPage keys = KeysPage.open(
                        console, browser.window(Look.ENGLISH.inTheDark()), console.administrator("realm-admin"))
                .search(name);
        assertThat(keys.row(name)).isVisible();
        keys.window().screenshot("keys-dark");
        keys.window().assertAccessible(PAGE);
        keys.link(name).click();
        assertThat(keys.page().getByText("Last used")).isVisible();
        keys.window().assertAccessible(PAGE);
        keys.act(name, "Edit restrictions");
        keys.window().screenshot("keys-dark-dialog");
        keys.window().assertAccessible("dialog");
    }

    @Test
    void listAndKeyAreAccessible(RunningKeycloak keycloak, Browser browser) {
        Admin admin = new Admin(keycloak);
        String name = TestCrm.unique("light");
        admin.createKey(new TestCrm(admin).member().id(), name);
        AdminConsole console = new AdminConsole(keycloak);
        KeysPage keys = KeysPage.open(console, browser.window(), console.administrator("realm-admin"));
        assertThat(keys.page().locator("tbody tr").first()).isVisible();
        keys.window().screenshot("keys-list");
        keys.window().assertAccessible(PAGE);
        keys.search(name).link(name).click();
        assertThat(keys.page().getByText("Last used")).isVisible();
        keys.window().screenshot("keys-details");
        keys.window().assertAccessible(PAGE);
        keys.button("Actions for " + name).click();
        keys.window().assertAccessible(PAGE);
    }

    @Test
    void theSettingsAreSaved(RunningKeycloak keycloak, Browser browser) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            realm.setUp(Map.of("adminTheme", true));
            AdminConsole console = new AdminConsole(keycloak, realm.admin(), realm.name());
            KeysPage keys = KeysPage.open(console, browser.window(), realmAdministrator(realm.admin()));
            keys.link("Settings").click();
            Page page = keys.page();
            page.getByLabel("Expiry, if nothing is said (days)").fill("30");
            page.getByLabel("Keys that never expire").check();
            keys.window().screenshot("keys-settings");
            keys.window().assertAccessible(PAGE);
            keys.button("Save").click();
            assertThat(keys.alert("The settings are saved.")).isVisible();
            assertThat(realm.admin()
                            .get("/keys-and-passes/web-api-keys/settings")
                            .path("defaultExpiryDays")
                            .intValue())
                    .isEqualTo(30);
            keys.window().expectComplaint("status of 400");
            page.getByLabel("Latest expiry (days)").fill("0");
            keys.button("Save").click();
            assertThat(page.getByLabel("Latest expiry (days)")).hasAttribute("aria-invalid", "true");
        }
    }

    /** The console of the master realm manages other realms; the page follows, and so does the address. */
    @Test
    void theMasterRealmsConsoleShowsTheKeysOfTheRealmItIsAt(RunningKeycloak keycloak, Browser browser) {
        Admin master = new Admin(keycloak, "master", keycloak.adminToken());
        master.change("", Map.of("adminTheme", "keys-and-passes"));
        try {
            lookAtTwoRealms(keycloak, master, browser.window());
        } finally {
            master.change("", Map.of("adminTheme", ""));
        }
    }

    private static void lookAtTwoRealms(RunningKeycloak keycloak, Admin master, Window window) {
        String username = TestCrm.unique("root");
        String userId = master.createUser(username);
        master.post("/users/" + userId + "/role-mappings/realm", List.of(master.get("/roles/admin")));
        Admin demo = new Admin(keycloak);
        String name = TestCrm.unique("elsewhere");
        demo.createKey(new TestCrm(demo).member().id(), name);
        window.open(keycloak.baseUri().resolve("/admin/master/console/#/" + CrmDemo.REALM + "/web-api-keys"))
                .logIn(username, CrmDemo.PASSWORD);
        KeysPage keys = KeysPage.at(window).search(name);
        assertThat(keys.row(name)).isVisible();
        window.open(keycloak.baseUri().resolve("/admin/master/console/#/master/web-api-keys"));
        assertThat(keys.row(name)).hasCount(0);
        assertThat(keys.page().locator("#nav-item-web-api-keys")).hasAttribute("href", "#/master/web-api-keys");
        keys.page().locator("#nav-item-users").click();
        assertThat(keys.page().locator(PAGE)).hasCount(0);
        keys.page().goBack();
        assertThat(keys.page().locator(PAGE)).isVisible();
        keys.page().reload();
        assertThat(keys.page().locator("#web-api-keys-title")).isVisible();
    }

    private static String realmAdministrator(Admin admin) {
        String username = TestCrm.unique("admin");
        String userId = admin.createUser(username);
        String client = admin.clientId("realm-management");
        admin.post(
                "/users/" + userId + "/role-mappings/clients/" + client,
                List.of(admin.get("/clients/" + client + "/roles/realm-admin")));
        return username;
    }
}
