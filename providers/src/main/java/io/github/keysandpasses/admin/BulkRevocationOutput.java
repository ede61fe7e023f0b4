package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of a request that revokes many keys.
 *
 * @param dryRun true: nothing was changed
 * @param matched how many keys were found that the caller may revoke and that were not revoked
 * @param revoked how many of them are revoked now
 * @param keys the first hundred of them, as they are now
 * @param skipped what led to nothing, or to a key that is left as it is; the first thousand
 * @param skippedTotal how many there are of these
 */
public record BulkRevocationOutput(
        boolean dryRun, int matched, int revoked, List<WebApiKeyOutput> keys, List<Skipped> skipped, int skippedTotal) {

    /**
     * Something that was skipped. It repeats nothing of what was sent.
     *
     * @param line the line of the report, or the place in the list of ids, from 1
     * @param id the key that is left as it is, if the caller may see one
     * @param why in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Skipped(Integer line, String id, String why) {}
}
