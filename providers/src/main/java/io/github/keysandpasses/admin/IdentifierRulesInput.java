package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.IdentifierCreation;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;

/**
 * What identifiers shall be; what is left out stays as it is.
 *
 * @param creation how they come about
 * @param format what chosen ones look like; without meaning when they are made by chance
 * @param minLength how many characters they have at least, 1 to 64; of a phone number, how many digits, 1 to 15
 * @param minLetters how many letters, 0 to 20; 0 where identifiers are numbers or phone numbers
 * @param minDigits how many digits, 0 to 20; 0 where identifiers are numbers or phone numbers
 * @param minSpecials how many other characters, 0 to 20; 0 where identifiers have none
 */
public record IdentifierRulesInput(
        IdentifierCreation creation,
        IdentifierFormat format,
        Integer minLength,
        Integer minLetters,
        Integer minDigits,
        Integer minSpecials) {

    IdentifierRules over(IdentifierRules present) {
        return new IdentifierRules(
                Sent.or(creation, present.creation()),
                Sent.or(format, present.format()),
                Sent.or(minLength, present.minLength()),
                Sent.or(minLetters, present.minLetters()),
                Sent.or(minDigits, present.minDigits()),
                Sent.or(minSpecials, present.minSpecials()));
    }
}
