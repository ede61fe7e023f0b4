package io.github.keysandpasses.tests.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Chromium without a screen that reaches nothing but 127.0.0.1. Each {@link Window} of it is a person of their own. */
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<Window> windows = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browser(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(Chromium.path())
                                    .setHeadless(true)
                                    .setArgs(ARGUMENTS)));
        } catch (RuntimeException e) {
            // A driver that is left behind keeps the virtual machine from ending.
            playwright.close();
            throw e;
        }
    }

    /** With cookies of its own; English, in light colours. */
    public Window window() {
        return window(Look.ENGLISH);
    }

    public Window window(Look look) {
        Window window = new Window(chromium.newContext(look.options()));
        windows.add(window);
        return window;
    }

    /** Fails if one of them had something to complain about. With a name, each leaves a screenshot. */
    void closeWindows(String screenshot) {
        List<String> complaints = new ArrayList<>();
        for (Window window : windows) {
            if (screenshot != null) {
                window.lastScreenshot(screenshot + "-" + windows.indexOf(window));
            }
            complaints.addAll(window.complaints());
            window.close();
        }
        windows.clear();
        if (!complaints.isEmpty()) {
            throw new AssertionError("the browser complains: " + String.join("\n", complaints));
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
