package io.github.keysandpasses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page <em>Web API keys</em> as somebody uses it who reads English. */
final class KeysPage {
    static final String PATH = "web-api-keys";

    private final Window window;
    private final Page page;

    private KeysPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    /** Opens it and logs in. */
    static KeysPage open(AdminConsole console, Window window, String username) {
        console.open(window, PATH, username);
        return at(window);
    }

    /** Waits until it is there. */
    static KeysPage at(Window window) {
        assertThat(window.page().locator("#web-api-keys-title")).isVisible();
        return new KeysPage(window);
    }

    Window window() {
        return window;
    }

    Page page() {
        return page;
    }

    KeysPage search(String text) {
        page.getByRole(AriaRole.SEARCHBOX).fill(text);
        button("Search").click();
        return this;
    }

    /** The row of a key with this very name. */
    Locator row(String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHas(link(name)));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator inDialog(AriaRole role, String name) {
        return dialog().getByRole(
                        role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator alert(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true)).last();
    }

    /** Opens the menu of a key in the list and chooses an entry. */
    KeysPage act(String key, String action) {
        button("Actions for " + key).click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
        return this;
    }

    /** Types into a picker of the dialog and takes the suggestion of this name. */
    KeysPage pick(String picker, String name) {
        inDialog(AriaRole.COMBOBOX, picker).fill(name);
        dialog().locator("[role=option]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        assertThat(inDialog(AriaRole.BUTTON, "Remove " + name).last()).isVisible();
        return this;
    }

    /** Opens the dialog and fills in what every key needs. */
    KeysPage startKey(String owner, String name) {
        button("Create key").click();
        pick("User", owner);
        inDialog(AriaRole.TEXTBOX, "Name").fill(name);
        return this;
    }

    KeysPage submit(String button) {
        inDialog(AriaRole.BUTTON, button).click();
        return this;
    }

    /** The key in the dialog that shows it once; the dialog is closed. */
    String takeShownKey() {
        assertThat(dialog().getByText("You will not see this key again")).isVisible();
        inDialog(AriaRole.BUTTON, "Copy").click();
        assertThat(dialog().getByText("Copied to the clipboard.").first()).isVisible();
        String copied = (String) page.evaluate("() => navigator.clipboard.readText()");
        inDialog(AriaRole.BUTTON, "I have stored the key").click();
        assertThat(dialog()).hasCount(0);
        return copied;
    }
}
