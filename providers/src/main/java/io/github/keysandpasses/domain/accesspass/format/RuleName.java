package io.github.keysandpasses.domain.accesspass.format;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What definitions and classifications are called. */
public final class RuleName {

    private static final int MAX_NAME = 100;
    private static final int MAX_CODE = 64;
    private static final int MAX_DESCRIPTION = 1000;

    private RuleName() {}

    /** Whether two names are one for people: case and compatibility forms make none of their own. */
    public static boolean same(String one, String other) {
        return CanonicalText.key(CanonicalText.of(one)).equals(CanonicalText.key(CanonicalText.of(other)));
    }

    /**
     * The alternative code where nobody chose one: the capital initials of the name's words, with a number behind them if others
     * have the same (CRM.COM V4 manual).
     *
     * @param taken which codes others have
     */
    public static String initials(String name, Predicate<String> taken) {
        String initials = Arrays.stream(CanonicalText.of(name.substring(0, Math.min(name.length(), MAX_NAME)))
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .limit(MAX_CODE / 4)
                .collect(Collectors.joining());
        return Stream.concat(
                        Stream.of(initials), IntStream.iterate(2, n -> n + 1).mapToObj(n -> initials + n))
                .filter(code -> !taken.test(code))
                .findFirst()
                .orElseThrow();
    }

    static Stream<SettingFault> faults(String name, String alternativeCode, String description) {
        return Stream.of(
                        fault("name", name, 1, MAX_NAME),
                        fault("alternativeCode", alternativeCode, 1, MAX_CODE),
                        description == null
                                ? Stream.<SettingFault>empty()
                                : fault("description", description, 0, MAX_DESCRIPTION))
                .flatMap(faults -> faults);
    }

    private static Stream<SettingFault> fault(String setting, String text, int least, int most) {
        boolean good = text.length() >= least
                && text.length() <= most
                && text.equals(text.strip())
                && (least == 0 || !CanonicalText.of(text).isEmpty())
                && text.codePoints().noneMatch(Characters::isInvisible);
        return good
                ? Stream.empty()
                : Stream.of(new SettingFault(
                        setting,
                        "must have " + (least == 0 ? "at most " : least + " to ") + most
                                + " characters that can be seen, and no blanks at its ends"));
    }
}
