package io.github.keysandpasses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of keys finds what an administrator looks for, and shows them no more than they may do. */
@WithKeycloak
@WithBrowser
class KeyListIT {
    private static final long TEN_DAYS_SECONDS = 864_000;

    @Test
    void aKeyIsFoundByItsNameItsOwnerAndItsPrefix(RunningKeycloak keycloak, Browser browser) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        String name = TestCrm.unique("found");
        String prefix = admin.createKey(member.id(), name).required("prefix").textValue();
        AdminConsole console = new AdminConsole(keycloak);
        KeysPage keys = KeysPage.open(console, browser.window(), console.administrator("view-users"));
        for (String text : new String[] {name, member.username(), prefix}) {
            keys.search(text);
            assertThat(keys.page().locator("tbody tr")).hasCount(1);
            assertThat(keys.row(name)).containsText(member.username());
            assertThat(keys.row(name)).containsText(prefix);
        }
        keys.search(name + "-not");
        assertThat(keys.alert("No key matches.")).isVisible();
    }

    @Test
    void filtersNarrowTheListAndAreClearedTogether(RunningKeycloak keycloak, Browser browser) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        String group = TestCrm.unique("filtered");
        admin.createKey(member.id(), group + " consumer", "keyClass", "CONSUMER_APPLICATION");
        long soon = Instant.now().getEpochSecond() + TEN_DAYS_SECONDS;
        String ended = admin.createKey(member.id(), group + " ending", "expiresAt", soon)
                .required("id")
                .textValue();
        admin.put("/keys-and-passes/web-api-keys/" + ended, Map.of("enabled", false, "reason", "a test"));
        AdminConsole console = new AdminConsole(keycloak);
        KeysPage keys = KeysPage.open(console, browser.window(), console.administrator("view-users", "view-realm"))
                .search(group);
        assertThat(keys.page().locator("tbody tr")).hasCount(2);
        keys.button("Filters").click();
        Page page = keys.page();
        page.getByLabel("Class", exactly()).selectOption("Consumer application");
        assertThat(keys.row(group + " consumer")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByLabel("Class", exactly()).selectOption("Any");
        page.getByLabel("State", exactly()).selectOption("Disabled");
        assertThat(keys.row(group + " ending")).isVisible();
        page.getByLabel("State", exactly()).selectOption("Any");
        page.getByLabel("Expires within (days)").fill("20");
        assertThat(keys.row(group + " ending")).isVisible();
        assertThat(keys.row(group + " consumer")).hasCount(0);
        keys.window().assertAccessible("keys-and-passes-web-api-keys");
        keys.button("Clear all filters").click();
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("");
        assertThat(keys.button("Filters")).isVisible();
    }

    @Test
    void aLongListIsShownPageByPage(RunningKeycloak keycloak, Browser browser) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        for (int i = 0; i < 12; i++) {
            admin.createKey(member.id(), "page key " + i);
        }
        AdminConsole console = new AdminConsole(keycloak);
        KeysPage keys = KeysPage.open(console, browser.window(), console.administrator("view-users"))
                .search(member.username());
        Page page = keys.page();
        page.getByLabel("Keys per page").first().selectOption("10");
        assertThat(page.getByText("1 to 10 of 12").first()).isVisible();
        keys.button("Next page").first().click();
        assertThat(page.getByText("11 to 12 of 12").first()).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(keys.button("Next page").first()).isDisabled();
        keys.button("Previous page").first().click();
        assertThat(page.locator("tbody tr")).hasCount(10);
    }

    @Test
    void whoMayOnlyLookSeesNoButtons(RunningKeycloak keycloak, Browser browser) {
        Admin admin = new Admin(keycloak);
        String name = TestCrm.unique("looked at");
        admin.createKey(new TestCrm(admin).member().id(), name);
        AdminConsole console = new AdminConsole(keycloak);
        KeysPage keys = KeysPage.open(console, browser.window(), console.administrator("view-users"))
                .search(name);
        assertThat(keys.row(name)).isVisible();
        assertNoButtons(keys, name);
        keys.window().screenshot("keys-viewer");
        keys.link(name).click();
        assertThat(keys.page().getByRole(AriaRole.HEADING, named(name))).isVisible();
        assertNoButtons(keys, name);
    }

    @Test
    void whoMayNotSeeUsersHasNoEntryForKeys(RunningKeycloak keycloak, Browser browser) {
        AdminConsole console = new AdminConsole(keycloak);
        Window window = browser.window();
        console.open(window, "clients", console.administrator("view-clients"));
        assertThat(window.page().locator("#nav-item-clients")).isVisible();
        assertThat(window.page().locator("#nav-item-web-api-keys")).hasCount(0);
    }

    private static void assertNoButtons(KeysPage keys, String name) {
        assertThat(keys.button("Create key")).hasCount(0);
        assertThat(keys.button("Revoke many")).hasCount(0);
        assertThat(keys.button("Actions for " + name)).hasCount(0);
        assertThat(keys.page().locator("keys-and-passes-web-api-keys input[type=checkbox]"))
                .hasCount(0);
        assertThat(keys.link("Settings")).hasCount(0);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
