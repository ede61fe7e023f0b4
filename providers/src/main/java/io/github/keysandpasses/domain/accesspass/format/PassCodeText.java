package io.github.keysandpasses.domain.accesspass.format;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;

/**
 * A pass code in clear text, and a secret: it cannot be printed, compared or serialised by accident.
 *
 * <p>It is in NFKC, without blanks at its ends (NIST SP 800-63B section 3.1.1.2), upper and lower case apart.
 */
public final class PassCodeText {

    /** The longest pass code, in characters. */
    public static final int MAX_LENGTH = TextKind.PASS_CODE.maxLength();

    /** A shorter identifier may well be part of a good pass code. */
    private static final int SHORTEST_TELLING = 4;

    private final String text;

    private PassCodeText(String text) {
        this.text = text;
    }

    /**
     * Reads a new pass code.
     *
     * @param typed what was typed, or null
     * @return the pass code, or the {@code PASS_CODE_...} that says what is wrong
     */
    public static Verdict<PassCodeText> parse(String typed, PassCodeRules rules) {
        return TextKind.PASS_CODE
                .read(typed)
                .then(text -> TextKind.PASS_CODE.meeting(rules.minima(), text))
                .then(text -> Verdict.granted(new PassCodeText(text)));
    }

    /**
     * Reads a new pass code of a pass with an identifier, which must be no part of it.
     *
     * @param identifier the pass's, or null
     */
    public static Verdict<PassCodeText> parse(String typed, PassCodeRules rules, Identifier identifier) {
        return parse(typed, rules)
                .then(passCode -> passCode.isLike(identifier)
                        ? Verdict.refused(RefusalReason.PASS_CODE_LIKE_IDENTIFIER)
                        : Verdict.granted(passCode));
    }

    /** Reads a pass code somebody presents. Rules are for new ones: a pass code from before the rules changed goes on. */
    public static Verdict<PassCodeText> canonical(String typed) {
        return TextKind.PASS_CODE.read(typed).then(text -> Verdict.granted(new PassCodeText(text)));
    }

    /** Whether whoever knows the identifier could guess it. */
    boolean isLike(Identifier identifier) {
        if (identifier == null) {
            return false;
        }
        String key = CanonicalText.key(text);
        return isLike(key, identifier.key())
                || isLike(key, CanonicalText.key(identifier.text()))
                || isLike(key, memorable(identifier.key()));
    }

    private static boolean isLike(String key, String identifier) {
        return key.equals(identifier) || identifier.length() >= SHORTEST_TELLING && key.contains(identifier);
    }

    /** What people take for it: an address without its domain, a phone number without its plus. */
    private static String memorable(String key) {
        int at = key.lastIndexOf('@');
        String name = at < 0 ? key : key.substring(0, at);
        return name.startsWith("+") ? name.substring(1) : name;
    }

    /** The pass code itself. Only for hashing it, and for showing a generated one once. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "PassCodeText[secret]";
    }
}
