package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When a key may expire that a person makes. Days are days of UTC, the last one included.
 *
 * @param usualDays how long a key lives unless something else is chosen
 * @param mostDays the longest life
 * @param never whether a key may live for ever
 */
record ExpiryRules(int usualDays, int mostDays, boolean never) {

    private static final List<Integer> PRESETS = List.of(7, 30, 60, 90);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** The numbers of days that are offered, shortest first. */
    List<Integer> days() {
        TreeSet<Integer> days = new TreeSet<>(PRESETS);
        days.add(usualDays);
        days.add(mostDays);
        return List.copyOf(days.headSet(mostDays, true));
    }

    /** The choice that is made beforehand. */
    String usual() {
        return Integer.toString(Math.min(usualDays, mostDays));
    }

    /** The first day that can be the last one of a key. */
    LocalDate earliest(Instant now) {
        return day(now);
    }

    /** The last day that can be the last one of a key. */
    LocalDate latest(Instant now) {
        return day(end(now));
    }

    /**
     * When a key expires that is made now.
     *
     * @return the time, empty for never, or {@code KEY_EXPIRY_INVALID}
     */
    Verdict<Optional<Instant>> chosen(KeyForm form, Instant now) {
        return switch (form.expiry()) {
            case KeyForm.NEVER -> never ? Verdict.granted(Optional.empty()) : invalid();
            case KeyForm.DATE -> onDate(form.expiryDate(), now);
            default ->
                days().stream()
                        .filter(days -> form.expiry().equals(Integer.toString(days)))
                        .findFirst()
                        .map(days -> Verdict.granted(Optional.of(now.plus(Duration.ofDays(days)))))
                        .orElse(invalid());
        };
    }

    private Verdict<Optional<Instant>> onDate(String text, Instant now) {
        LocalDate date;
        try {
            date = LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return invalid();
        }
        if (date.isBefore(earliest(now)) || date.isAfter(latest(now))) {
            return invalid();
        }
        Instant endOfDay = date.atTime(END_OF_DAY).toInstant(ZoneOffset.UTC);
        Instant end = endOfDay.isAfter(end(now)) ? end(now) : endOfDay;
        return end.isAfter(now) ? Verdict.granted(Optional.of(end)) : invalid();
    }

    private Instant end(Instant now) {
        return now.plus(Duration.ofDays(mostDays));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static <T> Verdict<T> invalid() {
        return Verdict.refused(RefusalReason.KEY_EXPIRY_INVALID);
    }
}
