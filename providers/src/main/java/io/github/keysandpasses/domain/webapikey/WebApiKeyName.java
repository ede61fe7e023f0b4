package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;

/**
 * The name people give a key: 1 to 100 characters, without control characters, blanks around it cut off.
 *
 * @param text the name
 */
public record WebApiKeyName(String text) {

    /** The longest name, in characters (Unicode code points). */
    public static final int MAX_LENGTH = 100;

    public WebApiKeyName {
        if (!isGood(text)) {
            throw new IllegalArgumentException("not a name for a key");
        }
    }

    /** Reads a name; null, all that is no name, and a key that was put here by mistake are {@code KEY_NAME_INVALID}. */
    public static Verdict<WebApiKeyName> parse(String text) {
        String stripped = text == null ? "" : text.strip();
        return isGood(stripped) && !WebApiKeyFormat.containsKey(stripped)
                ? Verdict.granted(new WebApiKeyName(stripped))
                : Verdict.refused(RefusalReason.KEY_NAME_INVALID);
    }

    /**
     * The name nearest to what a key is called: Keycloak's consoles let people rename a credential to anything, and what they did
     * there must not end the life of a key.
     *
     * @param text any text, or null
     */
    public static WebApiKeyName nearest(String text) {
        StringBuilder good = new StringBuilder();
        if (text != null) {
            text.codePoints().filter(c -> !misleads(c)).limit(MAX_LENGTH).forEach(good::appendCodePoint);
        }
        String stripped = good.toString().strip();
        return new WebApiKeyName(stripped.isEmpty() ? "Web API key" : stripped);
    }

    private static boolean isGood(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= MAX_LENGTH
                && text.codePoints().noneMatch(WebApiKeyName::misleads);
    }

    /** Control characters, line breaks of any kind, halves of characters, and the marks that turn the direction of what follows. */
    private static boolean misleads(int c) {
        int type = Character.getType(c);
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return Character.isISOControl(c)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || turnsDirection;
    }
}
