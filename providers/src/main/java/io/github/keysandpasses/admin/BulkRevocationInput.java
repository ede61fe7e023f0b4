package io.github.keysandpasses.admin;

import io.github.keysandpasses.json.BodyFault;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The body of a request that revokes many keys: exactly one of the first three says which.
 *
 * @param ids their ids, at most 10,000
 * @param filter as in the list; it must say something
 * @param report the text of a scanner's report, with whole keys or public prefixes in its lines
 * @param reason an admin's words, at most 255 characters
 * @param cause ADMINISTRATOR (default) or LEAKED
 * @param dryRun true: only show what would happen; it must be said
 */
public record BulkRevocationInput(
        List<String> ids, KeyFilterInput filter, String report, String reason, String cause, Boolean dryRun) {

    /** The most keys of one call. */
    static final int MAX_KEYS = 10_000;

    /** The first thing that is wrong with it. */
    Optional<BodyFault> fault() {
        if (dryRun == null) {
            return Optional.of(new BodyFault("dryRun", "must be said: true or false"));
        }
        if (Stream.of(ids, filter, report).filter(Objects::nonNull).count() != 1) {
            return Optional.of(new BodyFault("", "must have exactly one of ids, filter and report"));
        }
        if (ids != null
                && (ids.isEmpty() || ids.size() > MAX_KEYS || ids.stream().anyMatch(Objects::isNull))) {
            return Optional.of(new BodyFault("ids", "must be a list of 1 to " + MAX_KEYS + " ids"));
        }
        if (filter != null) {
            return filter.saysNothing()
                    ? Optional.of(new BodyFault("filter", "must say something: empty, it would fit every key"))
                    : filter.fault("filter.");
        }
        return Optional.empty();
    }

    /** The reason and the cause. */
    RevocationInput revocation() {
        return new RevocationInput(reason, cause);
    }

    @Override
    public String toString() {
        return "BulkRevocationInput[secret]";
    }
}
