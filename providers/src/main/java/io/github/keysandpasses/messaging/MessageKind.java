package io.github.keysandpasses.messaging;

import java.util.Locale;

/** What a message to a customer is about; each kind has its own text in every language. */
public enum MessageKind {
    /** The code that shows that the address is the customer's. */
    VERIFICATION_CODE,
    /** A code for one login. */
    ONE_TIME_PASSWORD,
    /** The code with which a forgotten pass code is set anew. */
    PASS_CODE_RESET,
    /** Somebody changed the pass code. */
    PASS_CODE_CHANGED,
    /** An access pass was assigned to the customer. */
    PASS_ASSIGNED,
    /** The address for messages was changed; sent to the old one. */
    ADDRESS_CHANGED,
    /** An administrator tries whether messages arrive. */
    TEST;

    /** The name in events, metrics and bodies. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
