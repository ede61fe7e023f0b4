package io.github.keysandpasses.messaging;

/**
 * An address of which only so much is left that its owner recognises it: {@code j***@example.com}, {@code +44***89}. How much
 * is hidden cannot be told from it.
 */
public final class MaskedAddress {

    private static final String HIDDEN = "***";
    private static final int SHORT_LOCAL_PART = 3;
    private static final int SHORT_PHONE = 9;

    private MaskedAddress() {}

    /** The address, masked. */
    public static String of(Channel channel, String address) {
        return channel == Channel.EMAIL ? email(address) : phone(address);
    }

    private static String email(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return HIDDEN;
        }
        int shown = at < SHORT_LOCAL_PART ? 0 : address.offsetByCodePoints(0, 1);
        return printable(address.substring(0, shown) + HIDDEN + address.substring(at));
    }

    private static String phone(String address) {
        int length = address.length();
        return length < SHORT_PHONE
                ? HIDDEN
                : printable(address.substring(0, 3) + HIDDEN + address.substring(length - 2));
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
