package io.github.keysandpasses.domain.accesspass.format;

import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds texts that mix scripts, as whoever imitates another's identifier does: a Cyrillic a among Latin letters looks like a Latin
 * one. What may stand together is what Unicode calls highly restrictive (UTS 39 section 5.2): one script, or Latin with those of
 * Chinese, Japanese or Korean; digits of one kind.
 */
final class ScriptMix {

    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(LATIN, HAN, HIRAGANA, KATAKANA),
            EnumSet.of(LATIN, HAN, BOPOMOFO),
            EnumSet.of(LATIN, HAN, HANGUL));

    private ScriptMix() {}

    /** Looks at the key as well: a mark that belongs to any script may be a letter of one there. */
    static boolean isMixed(String text) {
        return mixes(text) || mixes(CanonicalText.key(text));
    }

    private static boolean mixes(String text) {
        return !belongTogether(scripts(text)) || kindsOfDigits(text) > 1;
    }

    private static boolean belongTogether(Set<UnicodeScript> scripts) {
        return scripts.size() <= 1 || TOGETHER.stream().anyMatch(allowed -> allowed.containsAll(scripts));
    }

    private static Set<UnicodeScript> scripts(String text) {
        return text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != COMMON && script != INHERITED)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
    }

    /** Each kind is known by its zero. */
    private static long kindsOfDigits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .map(c -> c - Character.digit(c, 10))
                .distinct()
                .count();
    }
}
