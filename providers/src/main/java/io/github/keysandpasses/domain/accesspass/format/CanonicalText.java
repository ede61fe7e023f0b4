package io.github.keysandpasses.domain.accesspass.format;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for all the spellings of a text: compatibility forms (NFKC), and for keys upper and lower case as well. */
final class CanonicalText {

    private static final int DOTLESS_I = 0x0131;

    private CanonicalText() {}

    /** The text in NFKC, its runs of blanks made one, none at its ends. */
    static String of(String typed) {
        return singleBlanks(Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC));
    }

    /**
     * The key of a text: two texts with the same key differ in nothing but case and compatibility forms.
     *
     * @param text in NFKC
     */
    static String key(String text) {
        return Normalizer.normalize(fold(text), Normalizer.Form.NFKC);
    }

    /**
     * Full case folding (Unicode section 3.13). Java has none; lower, upper and again lower case of each character alone is the
     * same, as no rule then looks at neighbours, such as that of the Greek final sigma. The Turkish dotless i stays itself: whoever
     * has an address with it must not receive what is meant for the one with i.
     */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == DOTLESS_I) {
                folded.appendCodePoint(c);
            } else {
                Character.toString(c)
                        .toLowerCase(Locale.ROOT)
                        .toUpperCase(Locale.ROOT)
                        .codePoints()
                        .map(Character::toLowerCase)
                        .forEach(folded::appendCodePoint);
            }
        });
        return folded.toString();
    }

    private static String singleBlanks(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean owed = false;
        for (int c : text.codePoints().toArray()) {
            if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                owed = !single.isEmpty();
                continue;
            }
            if (owed) {
                single.append(' ');
                owed = false;
            }
            single.appendCodePoint(c);
        }
        return single.toString();
    }
}
