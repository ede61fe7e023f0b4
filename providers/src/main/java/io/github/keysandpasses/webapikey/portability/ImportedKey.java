package io.github.keysandpasses.webapikey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import java.util.List;

/**
 * What came of one entry of a document.
 *
 * @param index its place in the document, from 0
 * @param outcome CREATED, UPDATED, UNCHANGED or SKIPPED
 * @param owner whose it is, as the document says it
 * @param name its name, as the document says it, cut after 100 characters; blank if it is a key
 * @param id the key's id, if there is a key; left out of a dry run's new keys
 * @param changes what is different now: name, enabled, expiresAt, restrictions
 * @param reason why it was left out, as in docs/refusals.md
 * @param message why it was left out, in words
 * @param key the key itself, of a generated one only and in this answer only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedKey(
        int index,
        Outcome outcome,
        DocumentOwner owner,
        String name,
        String id,
        List<String> changes,
        String reason,
        String message,
        String key) {

    private static final int MAX_NAME = 100;

    /** What can come of an entry. */
    public enum Outcome {
        /** There was no such key, and there is one now. */
        CREATED,
        /** The key was different. */
        UPDATED,
        /** The key was as it should be. */
        UNCHANGED,
        /** The entry cannot be applied. */
        SKIPPED
    }

    static ImportedKey created(DocumentEntry entry, String id, String key) {
        return of(entry, Outcome.CREATED, id, null, null, null, key);
    }

    static ImportedKey updated(DocumentEntry entry, String id, List<String> changes) {
        return of(entry, Outcome.UPDATED, id, changes, null, null, null);
    }

    static ImportedKey unchanged(DocumentEntry entry, String id) {
        return of(entry, Outcome.UNCHANGED, id, null, null, null, null);
    }

    static ImportedKey skipped(DocumentEntry entry, RefusalReason reason) {
        return of(entry, Outcome.SKIPPED, null, null, reason.code(), reason.callerText(), null);
    }

    /** A line that is no entry at all. */
    static ImportedKey unreadable(int index, String fault) {
        String reason = RefusalReason.KEY_DOCUMENT_MALFORMED.code();
        return new ImportedKey(index, Outcome.SKIPPED, null, null, null, null, reason, fault, null);
    }

    private static ImportedKey of(
            DocumentEntry entry,
            Outcome outcome,
            String id,
            List<String> changes,
            String reason,
            String message,
            String key) {
        return new ImportedKey(
                entry.index(),
                outcome,
                entry.key().owner(),
                cut(entry.key().name()),
                id,
                changes,
                reason,
                message,
                key);
    }

    /** As a dry run reports it: the key it made is gone, and so is its id. */
    ImportedKey planned() {
        return outcome == Outcome.CREATED
                ? new ImportedKey(index, outcome, owner, name, null, changes, reason, message, null)
                : this;
    }

    ImportedKey withoutKey() {
        return new ImportedKey(index, outcome, owner, name, id, changes, reason, message, null);
    }

    /** Answers, logs and reports carry the name: a key that was put there by mistake must not be among them. */
    private static String cut(String name) {
        if (name != null && WebApiKeyFormat.containsKey(name)) {
            return "";
        }
        return name == null || name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME));
    }

    @Override
    public String toString() {
        return "ImportedKey[" + index + " " + outcome + "]";
    }
}
