package io.github.keysandpasses.domain.organization;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Picks the one unit a token is for from the units somebody is a member of. It never guesses. */
public final class UnitChoice {

    /** Longest text taken for a unit, in characters. */
    public static final int MAX_LENGTH = 255;

    private final List<UnitCandidate> units;

    /** The units to choose from: those of one user. */
    public UnitChoice(Collection<UnitCandidate> units) {
        this.units = List.copyOf(units);
    }

    /**
     * The unit that was asked for: by the CRM's id, then by exact name, then by group id.
     *
     * @return the unit, or {@code UNIT_UNKNOWN}, {@code UNIT_AMBIGUOUS}, {@code PARAMETER_TOO_LONG}, {@code PARAMETER_MALFORMED}
     */
    public Verdict<UnitCandidate> asked(String unit) {
        if (unit.length() > MAX_LENGTH) {
            return Verdict.refused(RefusalReason.PARAMETER_TOO_LONG);
        }
        if (unit.chars().anyMatch(Character::isISOControl)) {
            return Verdict.refused(RefusalReason.PARAMETER_MALFORMED);
        }
        List<UnitCandidate> matches = matching(unit);
        return switch (matches.size()) {
            case 0 -> Verdict.refused(RefusalReason.UNIT_UNKNOWN);
            case 1 -> Verdict.granted(matches.get(0));
            default -> Verdict.refused(RefusalReason.UNIT_AMBIGUOUS);
        };
    }

    /**
     * The unit when none was asked for: the default if exactly one of the units is one, else the only unit there is.
     *
     * @param defaults the values of the user's attribute {@code crm_default_unit}, each a unit in any of the three spellings;
     *     those that fit no unit here belong to another organisation, or to a unit that was left
     */
    public Optional<UnitCandidate> usual(Collection<String> defaults) {
        List<UnitCandidate> matches = defaults.stream()
                .flatMap(unit -> matching(unit).stream())
                .distinct()
                .toList();
        if (matches.size() == 1) {
            return Optional.of(matches.get(0));
        }
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** The unit with this group id, if it is still among the units. */
    public Optional<UnitCandidate> byId(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Whether there is nothing to choose from. */
    public boolean isEmpty() {
        return units.isEmpty();
    }

    private List<UnitCandidate> matching(String text) {
        List<Predicate<UnitCandidate>> spellings = List.of(
                unit -> unit.crmIds().contains(text),
                unit -> unit.name().equals(text),
                unit -> unit.id().equals(text));
        return spellings.stream()
                .map(spelling -> units.stream().filter(spelling).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
