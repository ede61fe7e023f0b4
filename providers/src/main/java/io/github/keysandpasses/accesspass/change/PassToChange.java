package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.List;
import java.util.Optional;

/** Which pass gets another pass code: always one of the user who is logged in, whatever an app or a form says. */
sealed interface PassToChange {

    /**
     * This one.
     *
     * @param isChosen whether there were others to choose from
     */
    record One(AccessPass pass, boolean isChosen) implements PassToChange {}

    /** One of these, newest first: the person chooses. */
    record Several(List<AccessPass> passes) implements PassToChange {}

    /**
     * There is none.
     *
     * @param isYetToCome whether one that there will be waits for its verification
     */
    record None(RefusalReason reason, boolean isYetToCome) implements PassToChange {}

    /**
     * Decides.
     *
     * @param own the passes of the user
     * @param named the id or number that the app asked for
     * @param chosen the id that the form says
     */
    static PassToChange of(List<AccessPass> own, Optional<String> named, Optional<String> chosen) {
        if (named.isPresent()) {
            return named(own, named.get());
        }
        List<AccessPass> open =
                own.stream().filter(pass -> fault(pass).isEmpty()).toList();
        if (open.isEmpty()) {
            return none(own);
        }
        return open.size() == 1
                ? new One(open.get(0), false)
                : chosen.flatMap(id -> open.stream()
                                .filter(pass -> pass.id().equals(id))
                                .findFirst())
                        .<PassToChange>map(pass -> new One(pass, true))
                        .orElseGet(() -> new Several(open));
    }

    private static None none(List<AccessPass> own) {
        return new None(
                own.stream().findFirst().flatMap(PassToChange::fault).orElse(RefusalReason.PASS_NOT_FOUND),
                own.stream().anyMatch(pass -> pass.isPending() && pass.identifier() != null));
    }

    /** Somebody else's pass is as unknown as one that does not exist. */
    private static PassToChange named(List<AccessPass> own, String name) {
        return own.stream()
                .filter(pass -> pass.id().equals(name) || pass.number().equalsIgnoreCase(name))
                .findFirst()
                .<PassToChange>map(pass -> fault(pass).isEmpty() ? new One(pass, false) : none(List.of(pass)))
                .orElseGet(() -> none(List.of()));
    }

    private static Optional<RefusalReason> fault(AccessPass pass) {
        if (!pass.isEffective()) {
            return Optional.of(RefusalReason.PASS_NOT_EFFECTIVE);
        }
        return pass.identifier() == null ? Optional.of(RefusalReason.PASS_CODE_WITHOUT_IDENTIFIER) : Optional.empty();
    }
}
