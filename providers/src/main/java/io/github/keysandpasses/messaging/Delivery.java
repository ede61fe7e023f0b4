package io.github.keysandpasses.messaging;

/** What is known of a message when whoever sent it goes on. */
public enum Delivery {
    /** The mail server or the gateway took it. */
    SENT,
    /** It takes longer than anybody should wait; whether it arrives shows in the events and metrics. */
    ON_ITS_WAY,
    /** It will not arrive. The event says why. */
    FAILED
}
