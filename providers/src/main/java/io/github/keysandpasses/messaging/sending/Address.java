package io.github.keysandpasses.messaging.sending;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.Recipient;

/**
 * Whether something can be an address at all. What it must never have is what ends a line: in a mail's header that would begin
 * another header.
 */
final class Address {

    private static final int LONGEST = 254;

    private Address() {}

    static boolean isGood(Recipient to) {
        String address = to.address();
        return to.channel() == Channel.EMAIL ? isEmail(address) : address.matches("\\+[1-9][0-9]{6,14}");
    }

    /** RFC 5321 section 4.1.2 without comments, quoted parts and address literals; Keycloak's own check comes after it. */
    private static boolean isEmail(String address) {
        return address.length() <= LONGEST
                && address.matches(
                        "[^\\s\\p{Cntrl}@<>()\\[\\]\\\\,;:\"]{1,64}@[^\\s\\p{Cntrl}@<>()\\[\\]\\\\,;:\"]{1,253}");
    }
}
