package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.code.CodePurpose;
import java.time.Instant;

/**
 * A code that was sent.
 *
 * @param passId whose pass it is about
 * @param purpose what it is good for
 * @param series the codes that share their tries
 * @param codeHash its keyed hash, or null where a gateway checks it
 * @param remoteHandle what the gateway knows it by, or null
 * @param addressHash a keyed hash of where it went
 * @param sentAt when
 * @param expiresAt until when it can be answered
 */
public record SentCode(
        String passId,
        CodePurpose purpose,
        String series,
        String codeHash,
        String remoteHandle,
        String addressHash,
        Instant sentAt,
        Instant expiresAt) {
    @Override
    public String toString() {
        return "SentCode[" + purpose + "]";
    }
}
