package io.github.keysandpasses.domain.accesspass.format;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.function.IntPredicate;

/**
 * An authentication code in clear text, and a secret: it cannot be printed, compared or serialised by accident.
 *
 * <p>Blanks in it do not count, nor do dashes between digits, as on a card. Upper and lower case are apart.
 */
public final class AuthenticationCode {

    /** The longest authentication code, in characters. */
    public static final int MAX_LENGTH = TextKind.AUTHENTICATION_CODE.maxLength();

    private final String text;
    private final int bits;

    private AuthenticationCode(String text, int bits) {
        this.text = text;
        this.bits = bits;
    }

    /**
     * Reads a new code that somebody chose or brought along.
     *
     * @param typed what was typed, or null
     * @return the code, or the {@code PASS_AUTHENTICATION_CODE_...} that says what is wrong
     */
    public static Verdict<AuthenticationCode> parse(String typed, AuthenticationCodeRules rules) {
        return canonical(typed)
                .then(code -> code.formatted(rules.format()))
                .then(code -> TextKind.AUTHENTICATION_CODE
                        .meeting(rules.minima(), code.text)
                        .then(met -> Verdict.granted(code)));
    }

    /** Reads a code somebody presents. Rules are for new ones: a code from before the rules changed goes on. */
    public static Verdict<AuthenticationCode> canonical(String typed) {
        return TextKind.AUTHENTICATION_CODE.readable(typed).then(read -> {
            String text = withoutSeparators(read);
            return TextKind.AUTHENTICATION_CODE
                    .fitting(text)
                    .then(fits -> Verdict.granted(new AuthenticationCode(text, CodeStrength.bits(text))));
        });
    }

    /** A code made by chance, whose strength is known. */
    static AuthenticationCode generated(String text, int bits) {
        return new AuthenticationCode(text, bits);
    }

    private static String withoutSeparators(String text) {
        String joined = text.replace(" ", "");
        String digits = joined.replace("-", "");
        return !digits.isEmpty() && digits.chars().allMatch(Characters::isAsciiDigit) ? digits : joined;
    }

    private Verdict<AuthenticationCode> formatted(AuthenticationCodeFormat format) {
        return switch (format) {
            case NUMBER -> only(Characters::isAsciiDigit, RefusalReason.PASS_AUTHENTICATION_CODE_NO_NUMBER);
            case ID ->
                only(
                        c -> Characters.isAsciiDigit(c) || Characters.isAsciiLetter(c),
                        RefusalReason.PASS_AUTHENTICATION_CODE_NO_ID);
            case FREE_TEXT -> Verdict.granted(this);
        };
    }

    private Verdict<AuthenticationCode> only(IntPredicate allowed, RefusalReason otherwise) {
        return text.codePoints().allMatch(allowed) ? Verdict.granted(this) : Verdict.refused(otherwise);
    }

    /** How hard the code is to guess, in bits: what was drawn for a generated one, at most what its shape says for another. */
    public int bits() {
        return bits;
    }

    /** The code itself. Only for hashing it, and for showing a generated one once. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "AuthenticationCode[secret]";
    }
}
