package io.github.keysandpasses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.Test;

/** What our pages hold on to in the stock Admin Console is no contract of Keycloak's; this says when it is gone. */
@WithKeycloak
@WithBrowser
class AdminConsoleIT {
    @Test
    void theConsoleHasWhatOurPagesHoldOnTo(RunningKeycloak keycloak, Browser browser) {
        AdminConsole console = new AdminConsole(keycloak);
        Window window = browser.window();
        console.open(window, "users", console.administrator("view-users", "query-users"));
        assertThat(window.page().locator("ul:has(#nav-item-users)")).isVisible();
        assertThat(window.page().locator("#kc-main-content-page-container")).isVisible();
        assertThat(window.page().locator("script#environment")).hasCount(1);
        assertThat(window.page().locator("script[type=importmap]")).hasCount(1);
        assertThat(window.page().locator("#nav-item-web-api-keys")).hasText("Web API keys");
        window.screenshot("admin-console");
    }
}
