package io.github.keysandpasses.messaging;

import io.github.keysandpasses.domain.refusal.Verdict;

/** A transport behind which a gateway makes codes, sends them and checks them. */
public interface CodeGateway extends MessageTransport {

    /** What the gateway answered to the wish for a code. */
    sealed interface SentCode {
        /** It sent one, and calls it so. */
        record Sent(String reference) implements SentCode {}

        /** It did not. */
        record NotSent(FailureReason reason) implements SentCode {}
    }

    /** Has a code made and sent. */
    SentCode sendCode(Recipient to, int digits);

    /** Whether the typed code is the one of this reference; refused if that cannot be tried any more, or not now. */
    Verdict<Boolean> checkCode(String reference, String typed);
}
