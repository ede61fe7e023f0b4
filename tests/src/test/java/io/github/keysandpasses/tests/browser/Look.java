package io.github.keysandpasses.tests.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What a person has set in their browser: the language, and dark or light colours. */
public record Look(String locale, boolean dark) {
    public static final Look ENGLISH = new Look("en", false);
    public static final Look GERMAN = new Look("de", false);

    /** The same, in dark mode. */
    public Look inTheDark() {
        return new Look(locale, true);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(locale)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(1280, 900);
    }
}
