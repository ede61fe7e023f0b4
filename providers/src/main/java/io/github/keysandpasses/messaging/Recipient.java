package io.github.keysandpasses.messaging;

import java.util.Locale;
import java.util.Objects;

/**
 * Who gets a message.
 *
 * @param userId the Keycloak user, for the event; null for a pass that nobody owns
 * @param channel the way it takes
 * @param address an e-mail address, or a phone number in E.164
 * @param name how the customer is addressed; may be null
 * @param locale the customer's language; null: the one that Keycloak finds for the request
 */
public record Recipient(String userId, Channel channel, String address, String name, Locale locale) {

    public Recipient {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
    }

    /** The address as it may be shown to somebody who has not proved who they are, and in events. */
    public String maskedAddress() {
        return MaskedAddress.of(channel, address);
    }

    /** Whether a message to the other arrives where one to this does. */
    public boolean reachesTheSame(Recipient other) {
        return channel == other.channel && address.equalsIgnoreCase(other.address);
    }

    @Override
    public String toString() {
        return "Recipient[" + channel + " " + maskedAddress() + "]";
    }
}
