package io.github.keysandpasses.domain.accesspass.format;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The identifier of a pass: what a customer types beside the pass code. People write one identifier in many ways; all of them have
 * one {@link #key()}, which is unique in a realm.
 */
public final class Identifier {

    /** The longest identifier and the longest key, in characters. */
    public static final int MAX_LENGTH = TextKind.IDENTIFIER.maxLength();

    private final String text;
    private final String key;

    private Identifier(String text, String key) {
        this.text = text;
        this.key = key;
    }

    /**
     * Reads an identifier.
     *
     * @param typed what was typed, or null
     * @return the identifier, or the {@code PASS_IDENTIFIER_...} that says what is wrong
     */
    public static Verdict<Identifier> parse(String typed, IdentifierRules rules) {
        return TextKind.IDENTIFIER
                .read(typed)
                .then(text -> read(text, rules.readAs()))
                .then(identifier -> identifier.meeting(rules));
    }

    /**
     * The keys a typed text may be stored under, whatever the format it was made by; the first that is found is meant. A text that
     * can be no identifier has none.
     *
     * @param typed what was typed, or null
     */
    public static List<String> lookupKeys(String typed) {
        Set<String> keys = new LinkedHashSet<>();
        TextKind.IDENTIFIER.read(typed).then(text -> {
            for (IdentifierFormat format : IdentifierFormat.values()) {
                read(text, format).then(identifier -> Verdict.granted(keys.add(identifier.key())));
            }
            return Verdict.granted(text);
        });
        return new ArrayList<>(keys);
    }

    /** Reads an identifier that was stored: it met the rules of its day, and keeps the key of an address or number it looks like. */
    public static Verdict<Identifier> stored(String text) {
        return freeText(text) instanceof Verdict.Granted<Identifier> granted
                ? granted
                : Verdict.granted(new Identifier(text, CanonicalText.key(text)));
    }

    private static Verdict<Identifier> read(String text, IdentifierFormat format) {
        Verdict<Identifier> read = switch (format) {
            case EMAIL -> email(text);
            case NUMBER -> number(text);
            case PHONE -> phone(text);
            case FREE_TEXT -> freeText(text);
        };
        return read.then(identifier -> TextKind.IDENTIFIER
                .fitting(identifier.key)
                .then(fits -> TextKind.IDENTIFIER.fitting(identifier.text))
                .then(fits -> Verdict.granted(identifier)));
    }

    private static Verdict<Identifier> email(String text) {
        return EmailAddress.parse(text).then(address -> Verdict.granted(new Identifier(address.text(), address.key())));
    }

    private static Verdict<Identifier> phone(String text) {
        return PhoneNumber.parse(text)
                .map(number -> Verdict.granted(new Identifier(number.text(), number.text())))
                .orElseGet(() -> Verdict.refused(RefusalReason.PASS_IDENTIFIER_NO_PHONE));
    }

    private static Verdict<Identifier> number(String text) {
        if (!text.codePoints().allMatch(Character::isDigit)) {
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_NO_NUMBER);
        }
        String digits = text.codePoints()
                .map(c -> '0' + Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Verdict.granted(new Identifier(digits, digits));
    }

    /** An address or an international phone number among free texts has the key of one, so that nobody has the other's. */
    private static Verdict<Identifier> freeText(String text) {
        Function<Identifier, Verdict<Identifier>> asTyped = other -> Verdict.granted(new Identifier(text, other.key));
        if (email(text).then(asTyped) instanceof Verdict.Granted<Identifier> address) {
            return address;
        }
        if (text.startsWith("+") && phone(text).then(asTyped) instanceof Verdict.Granted<Identifier> number) {
            return number;
        }
        return ScriptMix.isMixed(text)
                ? Verdict.refused(RefusalReason.PASS_IDENTIFIER_MIXED_SCRIPTS)
                : Verdict.granted(new Identifier(text, CanonicalText.key(text)));
    }

    private Verdict<Identifier> meeting(IdentifierRules rules) {
        String counted = rules.readAs() == IdentifierFormat.PHONE ? text.substring(1) : text;
        return TextKind.IDENTIFIER.meeting(rules.minima(), counted).then(met -> Verdict.granted(this));
    }

    /** The identifier to show and, if it is an address, to send to. */
    public String text() {
        return text;
    }

    /** The identifier to look up. */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier identifier && identifier.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Shows nothing: it is personal data. */
    @Override
    public String toString() {
        return "Identifier[personal]";
    }
}
