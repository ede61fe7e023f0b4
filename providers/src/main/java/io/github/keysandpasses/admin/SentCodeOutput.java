package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.proof.Sent;
import java.util.Locale;

/**
 * That a code is on its way.
 *
 * @param delivery sent, or on_its_way: then whether it arrives shows in its event
 * @param sentTo where it goes, masked
 * @param expiresAt until when it can be answered; seconds since 1970
 * @param againAfter after how many seconds another one can be asked for
 */
public record SentCodeOutput(String delivery, String sentTo, long expiresAt, long againAfter) {

    static SentCodeOutput of(Sent sent) {
        return new SentCodeOutput(
                sent.delivery().name().toLowerCase(Locale.ROOT),
                sent.maskedAddress(),
                sent.expiresAt().getEpochSecond(),
                sent.again().toSeconds());
    }
}
