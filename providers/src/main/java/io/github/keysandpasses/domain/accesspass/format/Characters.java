package io.github.keysandpasses.domain.accesspass.format;

/** What kinds of characters there are in what people type. */
final class Characters {

    private Characters() {}

    /**
     * Whether a character cannot be seen, or changes how others are seen: control characters, line breaks, marks that turn the
     * direction of text, zero-width ones, fillers, halves of characters, and those Unicode has not given a meaning yet. Two texts
     * that differ in them alone look the same.
     */
    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isFiller(c);
        };
    }

    /** Characters with a width of nothing, or of a blank, that their category does not give away (Default_Ignorable_Code_Point). */
    private static boolean isFiller(int c) {
        return c == 0x034F // combining grapheme joiner
                || c == 0x115F // Hangul fillers
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x17B4 // Khmer inherent vowels
                || c == 0x17B5
                || c == 0x2800 // Braille without a dot
                || c >= 0x180B && c <= 0x180F // Mongolian variation selectors
                || c >= 0xFE00 && c <= 0xFE0F // variation selectors
                || c >= 0xE0100 && c <= 0xE01EF;
    }

    static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether it counts as special: no letter, no digit, no blank. */
    static boolean isSpecial(int c) {
        return !Character.isLetter(c) && !Character.isDigit(c) && !Character.isSpaceChar(c);
    }
}
