package io.github.keysandpasses.domain.accesspass.format;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.function.IntPredicate;

/** The kinds of text a pass has, with what each is refused for. */
enum TextKind {
    IDENTIFIER(
            255,
            RefusalReason.PASS_IDENTIFIER_MISSING,
            RefusalReason.PASS_IDENTIFIER_TOO_LONG,
            RefusalReason.PASS_IDENTIFIER_UNPRINTABLE,
            RefusalReason.PASS_IDENTIFIER_TOO_SHORT,
            RefusalReason.PASS_IDENTIFIER_TOO_FEW_LETTERS,
            RefusalReason.PASS_IDENTIFIER_TOO_FEW_DIGITS,
            RefusalReason.PASS_IDENTIFIER_TOO_FEW_SPECIALS),
    PASS_CODE(
            128,
            RefusalReason.PASS_CODE_MISSING,
            RefusalReason.PASS_CODE_TOO_LONG,
            RefusalReason.PASS_CODE_UNPRINTABLE,
            RefusalReason.PASS_CODE_TOO_SHORT,
            RefusalReason.PASS_CODE_TOO_FEW_LETTERS,
            RefusalReason.PASS_CODE_TOO_FEW_DIGITS,
            RefusalReason.PASS_CODE_TOO_FEW_SPECIALS),
    AUTHENTICATION_CODE(
            64,
            RefusalReason.PASS_AUTHENTICATION_CODE_MISSING,
            RefusalReason.PASS_AUTHENTICATION_CODE_TOO_LONG,
            RefusalReason.PASS_AUTHENTICATION_CODE_UNPRINTABLE,
            RefusalReason.PASS_AUTHENTICATION_CODE_TOO_SHORT,
            RefusalReason.PASS_AUTHENTICATION_CODE_TOO_FEW_LETTERS,
            RefusalReason.PASS_AUTHENTICATION_CODE_TOO_FEW_DIGITS,
            RefusalReason.PASS_AUTHENTICATION_CODE_TOO_FEW_SPECIALS);

    /** What anybody could mean by a text, blanks and all; beyond it nothing is looked at. */
    private static final int MAX_TYPED = 1024;

    private final int maxLength;
    private final RefusalReason missing;
    private final RefusalReason tooLong;
    private final RefusalReason unprintable;
    private final RefusalReason tooShort;
    private final RefusalReason tooFewLetters;
    private final RefusalReason tooFewDigits;
    private final RefusalReason tooFewSpecials;

    TextKind(
            int maxLength,
            RefusalReason missing,
            RefusalReason tooLong,
            RefusalReason unprintable,
            RefusalReason tooShort,
            RefusalReason tooFewLetters,
            RefusalReason tooFewDigits,
            RefusalReason tooFewSpecials) {
        this.maxLength = maxLength;
        this.missing = missing;
        this.tooLong = tooLong;
        this.unprintable = unprintable;
        this.tooShort = tooShort;
        this.tooFewLetters = tooFewLetters;
        this.tooFewDigits = tooFewDigits;
        this.tooFewSpecials = tooFewSpecials;
    }

    /** The longest text, in Java's characters: those of them that Unicode put beyond its first 65,536 count twice. */
    int maxLength() {
        return maxLength;
    }

    /** The text as {@link CanonicalText} has it; refused if there is none, too much, or something nobody can see. */
    Verdict<String> read(String typed) {
        return readable(typed).then(this::fitting);
    }

    /** The same for a text of which not all counts: how long it may be is still to be checked. */
    Verdict<String> readable(String typed) {
        if (typed == null || typed.isBlank()) {
            return Verdict.refused(missing);
        }
        if (typed.length() > MAX_TYPED) {
            return Verdict.refused(tooLong);
        }
        String text = CanonicalText.of(typed);
        if (text.codePoints().anyMatch(Characters::isInvisible)) {
            return Verdict.refused(unprintable);
        }
        return text.isEmpty() ? Verdict.refused(missing) : Verdict.granted(text);
    }

    /** The text, unless it is too long. */
    Verdict<String> fitting(String text) {
        return text.length() > maxLength ? Verdict.refused(tooLong) : Verdict.granted(text);
    }

    /** The text, unless it lacks something. */
    Verdict<String> meeting(CharacterMinima minima, String text) {
        if (text.codePointCount(0, text.length()) < minima.length()) {
            return Verdict.refused(tooShort);
        }
        if (count(text, Character::isLetter) < minima.letters()) {
            return Verdict.refused(tooFewLetters);
        }
        if (count(text, Character::isDigit) < minima.digits()) {
            return Verdict.refused(tooFewDigits);
        }
        return count(text, Characters::isSpecial) < minima.specials()
                ? Verdict.refused(tooFewSpecials)
                : Verdict.granted(text);
    }

    private static long count(String text, IntPredicate which) {
        return text.codePoints().filter(which).count();
    }
}
