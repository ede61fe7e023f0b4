package io.github.keysandpasses.domain.accesspass.format;

import java.util.stream.Stream;

/** What the settings of passes can be. The ranges are such that something can always be made by them. */
final class SettingRanges {

    private static final int LONGEST_MINIMUM = 64;
    private static final int MOST_OF_A_KIND = 20;
    private static final int SHORTEST_PASS_CODE = 4;

    private SettingRanges() {}

    static Stream<SettingFault> faults(PassSettings settings) {
        return Stream.of(
                        identifier(settings.identifier()),
                        passCode(settings.passCode()),
                        authenticationCode(settings.authenticationCode()),
                        verificationCode(settings.verificationCode()))
                .flatMap(faults -> faults);
    }

    private static Stream<SettingFault> identifier(IdentifierRules rules) {
        IdentifierFormat readAs = rules.readAs();
        int longest = readAs == IdentifierFormat.PHONE ? PhoneNumber.MAX_DIGITS : LONGEST_MINIMUM;
        Stream<SettingFault> ranges = Stream.concat(
                range("identifier.minLength", rules.minLength(), 1, longest), kinds("identifier", rules.minima()));
        if (readAs == IdentifierFormat.NUMBER || readAs == IdentifierFormat.PHONE) {
            return Stream.concat(ranges, noKinds("identifier", rules.minima(), "identifiers are numbers"));
        }
        return rules.creation() == IdentifierCreation.ID
                ? Stream.concat(ranges, noSpecials("identifier", rules.minima(), "identifiers are letters and digits"))
                : ranges;
    }

    private static Stream<SettingFault> passCode(PassCodeRules rules) {
        return Stream.concat(
                range("passCode.minLength", rules.minLength(), SHORTEST_PASS_CODE, LONGEST_MINIMUM),
                kinds("passCode", rules.minima()));
    }

    private static Stream<SettingFault> authenticationCode(AuthenticationCodeRules rules) {
        String part = "authenticationCode";
        Stream<SettingFault> ranges = Stream.concat(
                range(part + ".minLength", rules.minLength(), 1, LONGEST_MINIMUM), kinds(part, rules.minima()));
        return switch (rules.format()) {
            case NUMBER -> Stream.concat(ranges, noKinds(part, rules.minima(), "codes are numbers"));
            case ID -> Stream.concat(ranges, noSpecials(part, rules.minima(), "codes are letters and digits"));
            case FREE_TEXT -> ranges;
        };
    }

    /** The ceilings are those of OWASP ASVS 5 section 6.5 and NIST SP 800-63B. */
    private static Stream<SettingFault> verificationCode(VerificationCodeRules rules) {
        return Stream.of(
                        range("verificationCode.digits", rules.digits(), 6, 10),
                        range("verificationCode.lifeSeconds", rules.lifeSeconds(), 30, 600),
                        range("verificationCode.tries", rules.tries(), 1, 10))
                .flatMap(faults -> faults);
    }

    private static Stream<SettingFault> kinds(String part, CharacterMinima minima) {
        return Stream.of(
                        range(part + ".minLetters", minima.letters(), 0, MOST_OF_A_KIND),
                        range(part + ".minDigits", minima.digits(), 0, MOST_OF_A_KIND),
                        range(part + ".minSpecials", minima.specials(), 0, MOST_OF_A_KIND))
                .flatMap(faults -> faults);
    }

    private static Stream<SettingFault> noKinds(String part, CharacterMinima minima, String where) {
        return Stream.of(
                        none(part + ".minLetters", minima.letters(), where),
                        none(part + ".minDigits", minima.digits(), where),
                        none(part + ".minSpecials", minima.specials(), where))
                .flatMap(faults -> faults);
    }

    private static Stream<SettingFault> noSpecials(String part, CharacterMinima minima, String where) {
        return none(part + ".minSpecials", minima.specials(), where);
    }

    /** A minimum that nothing could meet, or that would be ignored, is a mistake. */
    private static Stream<SettingFault> none(String setting, int value, String where) {
        return value == 0 ? Stream.empty() : Stream.of(new SettingFault(setting, "must be 0 where " + where));
    }

    static Stream<SettingFault> range(String setting, int value, int least, int most) {
        return value < least || value > most
                ? Stream.of(new SettingFault(setting, "must be a whole number from " + least + " to " + most))
                : Stream.empty();
    }
}
