package io.github.keysandpasses.domain.accesspass.format;

import java.util.Objects;

/**
 * What identifiers must be.
 *
 * @param creation how they come about
 * @param format what chosen ones look like; without meaning when they are made by chance
 * @param minLength how many characters they have at least; of a phone number, how many digits
 * @param minLetters how many letters; 0 where identifiers are numbers or phone numbers
 * @param minDigits how many digits; 0 where identifiers are numbers or phone numbers
 * @param minSpecials how many other characters; 0 where identifiers have none
 */
public record IdentifierRules(
        IdentifierCreation creation,
        IdentifierFormat format,
        int minLength,
        int minLetters,
        int minDigits,
        int minSpecials) {

    /** What holds where nothing is said. */
    public static final IdentifierRules DEFAULTS =
            new IdentifierRules(IdentifierCreation.NONE, IdentifierFormat.EMAIL, 3, 0, 0, 0);

    public IdentifierRules {
        Objects.requireNonNull(creation, "creation");
        Objects.requireNonNull(format, "format");
    }

    /** Whether identifiers are made by chance. */
    public boolean automatic() {
        return creation != IdentifierCreation.NONE;
    }

    /** What an identifier is read as, whoever made it. */
    IdentifierFormat readAs() {
        return switch (creation) {
            case NONE -> format;
            case NUMBER -> IdentifierFormat.NUMBER;
            case ID -> IdentifierFormat.FREE_TEXT;
        };
    }

    CharacterMinima minima() {
        return new CharacterMinima(minLength, minLetters, minDigits, minSpecials);
    }
}
