package io.github.keysandpasses.webapikey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What came of a document.
 *
 * @param dryRun whether nothing was changed
 * @param created how many keys were made
 * @param updated how many keys were changed
 * @param unchanged how many keys were as the document wants them
 * @param skipped how many entries were left out; each says why
 * @param keys each entry, in the order of the document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        boolean dryRun, long created, long updated, long unchanged, long skipped, List<ImportedKey> keys) {

    static ImportReport of(boolean dryRun, List<ImportedKey> keys) {
        return new ImportReport(
                dryRun,
                count(keys, ImportedKey.Outcome.CREATED),
                count(keys, ImportedKey.Outcome.UPDATED),
                count(keys, ImportedKey.Outcome.UNCHANGED),
                count(keys, ImportedKey.Outcome.SKIPPED),
                keys);
    }

    /** What may be kept of it: which keys were made and changed, none of them itself. */
    public ImportReport forTheRecord() {
        List<ImportedKey> changed = keys.stream()
                .filter(key ->
                        key.outcome() == ImportedKey.Outcome.CREATED || key.outcome() == ImportedKey.Outcome.UPDATED)
                .map(ImportedKey::withoutKey)
                .toList();
        return new ImportReport(dryRun, created, updated, unchanged, skipped, changed);
    }

    private static long count(List<ImportedKey> keys, ImportedKey.Outcome outcome) {
        return keys.stream().filter(key -> key.outcome() == outcome).count();
    }
}
