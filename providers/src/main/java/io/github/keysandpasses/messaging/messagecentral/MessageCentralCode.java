package io.github.keysandpasses.messaging.messagecentral;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.FailureReason;
import java.util.Arrays;

/**
 * Verify Now's response codes, and what each means for us: when a code was asked for, and when one was checked. A number that is
 * not among them is no success.
 */
enum MessageCentralCode {
    SUCCESS(200, FailureReason.REJECTED, RefusalReason.CODE_NOT_CHECKED),
    BAD_REQUEST(400, FailureReason.REJECTED, RefusalReason.CODE_NOT_CHECKED),
    DUPLICATE_RESOURCE(409, FailureReason.TOO_SOON, RefusalReason.CODE_NOT_CHECKED),
    SERVER_ERROR(500, FailureReason.REJECTED, RefusalReason.CODE_NOT_CHECKED),
    INVALID_CUSTOMER_ID(501, FailureReason.NOT_CONFIGURED, RefusalReason.CODE_NOT_CHECKED),
    INVALID_VERIFICATION_ID(505, FailureReason.REJECTED, RefusalReason.CODE_EXPIRED),
    REQUEST_ALREADY_EXISTS(506, FailureReason.TOO_SOON, RefusalReason.CODE_NOT_CHECKED),
    INVALID_COUNTRY_CODE(511, FailureReason.ADDRESS_INVALID, RefusalReason.CODE_NOT_CHECKED),
    VERIFICATION_FAILED(700, FailureReason.REJECTED, RefusalReason.CODE_WRONG),
    WRONG_OTP_PROVIDED(702, FailureReason.REJECTED, RefusalReason.CODE_WRONG),
    ALREADY_VERIFIED(703, FailureReason.REJECTED, RefusalReason.CODE_USED),
    VERIFICATION_EXPIRED(705, FailureReason.REJECTED, RefusalReason.CODE_EXPIRED),
    MAXIMUM_LIMIT_REACHED(800, FailureReason.LIMIT_REACHED, RefusalReason.CODE_TRIES_EXCEEDED),
    UNKNOWN(0, FailureReason.REJECTED, RefusalReason.CODE_NOT_CHECKED);

    private final int number;
    private final FailureReason whenSent;
    private final RefusalReason whenChecked;

    MessageCentralCode(int number, FailureReason whenSent, RefusalReason whenChecked) {
        this.number = number;
        this.whenSent = whenSent;
        this.whenChecked = whenChecked;
    }

    static MessageCentralCode of(int number) {
        return Arrays.stream(values())
                .filter(code -> code.number == number)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Why no code was sent. */
    FailureReason failure() {
        return whenSent;
    }

    /** What a check that was answered so comes to: a wrong code can be tried again, the rest cannot. */
    Verdict<Boolean> checked() {
        return whenChecked == RefusalReason.CODE_WRONG ? Verdict.granted(false) : Verdict.refused(whenChecked);
    }
}
