package io.github.keysandpasses.messaging;

import java.util.Locale;

/** Why a message does not arrive: the closed list for events, metrics and the answer to a test message. */
public enum FailureReason {
    /** No transport serves the channel, or its settings cannot be used. */
    NOT_CONFIGURED("no transport is set up for this channel, or its settings cannot be used"),
    /** The realm has no mail server. */
    NO_MAIL_SERVER("the realm has no mail server: see Realm settings, Email"),
    /** The transport cannot carry such a message. */
    KIND_NOT_SUPPORTED("the transport cannot carry such a message"),
    /** No address that can be sent to. */
    ADDRESS_INVALID("the address is no e-mail address, or no phone number in E.164"),
    /** The target of the transport may not be connected to. */
    TARGET_FORBIDDEN("the URL leads to an address that may not be connected to"),
    /** Nobody answered, or the connection broke. */
    UNREACHABLE("the mail server or gateway could not be reached"),
    /** The answer came too late, or not to an end. */
    TIMED_OUT("the mail server or gateway did not answer in time"),
    /** Somebody answered, and it was no yes. */
    REJECTED("the mail server or gateway did not take the message"),
    /** The gateway wants no second message so soon. */
    TOO_SOON("the gateway wants no second message so soon"),
    /** The gateway sends no more to this address. */
    LIMIT_REACHED("the gateway sends no more to this address for now"),
    /** The realm sends no more to telephones. */
    CEILING_REACHED("the realm sends no more to telephones for now: limits.phoneCodes of its Definition"),
    /** Too many messages are waiting. */
    OVERLOADED("too many messages are waiting to be delivered"),
    /** A failure of ours. */
    INTERNAL_ERROR("a failure of ours: the server's log says more");

    private final String meaning;

    FailureReason(String meaning) {
        this.meaning = meaning;
    }

    /** The name in events and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What happened, in words for an operator. */
    public String meaning() {
        return meaning;
    }
}
