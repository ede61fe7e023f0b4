package io.github.keysandpasses.messaging.messagecentral;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.CodeGateway;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.OutgoingMessage;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.messaging.messagecentral.VerifyNow.Called;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Codes by SMS or WhatsApp that Message Central makes, sends and checks. It sends nothing else: other messages to a phone fail.
 */
final class MessageCentralTransport implements CodeGateway {

    private static final int LEAST_DIGITS = 4;
    private static final int MOST_DIGITS = 8;

    private final Supplier<Optional<VerifyNow>> account;

    MessageCentralTransport(Supplier<Optional<VerifyNow>> account) {
        this.account = account;
    }

    @Override
    public Attempt deliver(OutgoingMessage message) {
        return Attempt.failed(FailureReason.KIND_NOT_SUPPORTED);
    }

    @Override
    public SentCode sendCode(Recipient to, int digits) {
        Optional<PhoneParts> phone = PhoneParts.of(to.address());
        Optional<VerifyNow> verifyNow = account.get();
        if (verifyNow.isEmpty() || phone.isEmpty()) {
            return new SentCode.NotSent(phone.isEmpty() ? FailureReason.ADDRESS_INVALID : FailureReason.NOT_CONFIGURED);
        }
        int asked = Math.max(LEAST_DIGITS, Math.min(MOST_DIGITS, digits));
        Called called = verifyNow.get().send(phone.get(), asked);
        return called.outcome()
                .map(MessageCentralTransport::sent)
                .orElseGet(() -> new SentCode.NotSent(called.failure()));
    }

    private static SentCode sent(Outcome outcome) {
        if (!outcome.isSuccess()) {
            return new SentCode.NotSent(outcome.code().failure());
        }
        return outcome.verificationId()
                .<SentCode>map(SentCode.Sent::new)
                .orElseGet(() -> new SentCode.NotSent(FailureReason.REJECTED));
    }

    @Override
    public Verdict<Boolean> checkCode(String reference, String typed) {
        Optional<VerifyNow> verifyNow = account.get();
        if (verifyNow.isEmpty()) {
            return Verdict.refused(RefusalReason.CODE_NOT_CHECKED);
        }
        // Whatever else is typed is no code of theirs: it need not be sent to anybody, least of all in a URL.
        if (!typed.matches("[0-9]{" + LEAST_DIGITS + "," + MOST_DIGITS + "}")) {
            return Verdict.granted(false);
        }
        return verifyNow
                .get()
                .validate(reference, typed)
                .outcome()
                .map(MessageCentralTransport::checked)
                .orElseGet(() -> Verdict.refused(RefusalReason.CODE_NOT_CHECKED));
    }

    private static Verdict<Boolean> checked(Outcome outcome) {
        return outcome.isSuccess()
                ? Verdict.granted(outcome.isCompleted())
                : outcome.code().checked();
    }

    @Override
    public void close() {}
}
