package io.github.keysandpasses.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * One person's browser window, with its own cookies, language and colours. It notes every error in the JavaScript console and every
 * request that is not for 127.0.0.1, and its test fails for them.
 */
public final class Window {
    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("basedir")).toAbsolutePath().resolve("target/screenshots");

    private final BrowserContext context;
    private final Complaints complaints = new Complaints();
    private final Page page;

    Window(BrowserContext context) {
        this.context = context;
        complaints.listenTo(context);
        this.page = context.newPage();
        // A machine shared by many is slow at times; nobody waits longer than needed.
        page.setDefaultTimeout(30_000);
        page.setDefaultNavigationTimeout(60_000);
    }

    /** Playwright's own view, for all that has no shorter word here. */
    public Page page() {
        return page;
    }

    public Window open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    /** At Keycloak's login form, which must be open or about to open; where organisations are on, it asks for the username first. */
    public Window logIn(String username, String password) {
        page.locator("#username").fill(username);
        if (page.locator("#password").count() == 0) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        return this;
    }

    /** A picture of the whole page in {@code target/screenshots}, for people to look at. */
    public void screenshot(String name) {
        settle();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Of a window whose test has failed already: that it cannot be made must not hide why. */
    void lastScreenshot(String name) {
        try {
            screenshot(name);
        } catch (PlaywrightException e) {
            complaints.note("no screenshot: " + e.getMessage());
        }
    }

    /** Fails if axe finds a violation in what the selector finds, or in the whole page without one. */
    public void assertAccessible(String... selector) {
        settle();
        AxeBuilder axe = new AxeBuilder(page);
        List.of(selector).forEach(axe::include);
        List<Rule> violations = axe.analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("axe finds: "
                    + violations.stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                            .toList());
        }
    }

    /** What the test provokes, as a part of the message: a refusal of the server is an error in Chromium's console. */
    public Window expectComplaint(String part) {
        complaints.expect(part);
        return this;
    }

    List<String> complaints() {
        return complaints.unexpected();
    }

    void close() {
        context.close();
    }

    /** Text is invisible until the fonts are there. */
    private void settle() {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("() => document.fonts.ready.then(() => true)");
    }
}
