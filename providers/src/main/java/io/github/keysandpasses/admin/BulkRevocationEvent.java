package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the admin event of a bulk revocation says: never what was sent, which may be a report full of keys.
 *
 * @param by ids, filter or report
 * @param filter the filter, if that was it
 * @param revoked how many keys it revoked; each has an event of its own
 * @param skipped how much led to nothing
 * @param reason an admin's words
 * @param cause ADMINISTRATOR or LEAKED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkRevocationEvent(
        String by, KeyFilterInput filter, int revoked, int skipped, String reason, String cause) {

    static BulkRevocationEvent of(BulkRevocationInput input, BulkRevocationOutput output) {
        String by = input.ids() != null ? "ids" : input.filter() != null ? "filter" : "report";
        return new BulkRevocationEvent(
                by, input.filter(), output.revoked(), output.skippedTotal(), input.reason(), input.cause());
    }
}
