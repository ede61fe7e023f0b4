package io.github.keysandpasses.domain.webapikey;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network a key may be used from, in CIDR notation (RFC 4632 section 3.1, RFC 4291 section 2.3): {@code 10.1.0.0/16}, {@code
 * 2001:db8::/32}, or a single address.
 */
public final class Network {

    private static final Pattern CIDR = Pattern.compile("([^/]{2,45})(?:/(\\d{1,3}))?");

    private final String text;
    private final byte[] base;
    private final int prefixLength;

    private Network(String text, byte[] base, int prefixLength) {
        this.text = text;
        this.base = base;
        this.prefixLength = prefixLength;
    }

    /**
     * Reads a network.
     *
     * @return empty if it is none: names, ranges, masks, a zone, a length beyond the address, or bits set beyond the length, which
     *     are a typing mistake more often than not
     */
    public static Optional<Network> parse(String text) {
        Matcher parts = CIDR.matcher(text == null ? "" : text);
        if (!parts.matches() || text.indexOf('%') >= 0) {
            return Optional.empty();
        }
        return NetworkAddress.parse(parts.group(1)).flatMap(base -> {
            int length = parts.group(2) == null ? base.length * 8 : Integer.parseInt(parts.group(2));
            boolean good = length <= base.length * 8 && hasNoBitsBeyond(base, length);
            return good ? Optional.of(new Network(text, base, length)) : Optional.empty();
        });
    }

    /** Whether an address is in it. What is no address is in no network. */
    public boolean contains(String address) {
        return NetworkAddress.parse(address)
                .filter(bytes -> bytes.length == base.length && startsAlike(bytes))
                .isPresent();
    }

    private boolean startsAlike(byte[] address) {
        for (int bit = 0; bit < prefixLength; bit++) {
            if (bit(address, bit) != bit(base, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNoBitsBeyond(byte[] base, int length) {
        for (int bit = length; bit < base.length * 8; bit++) {
            if (bit(base, bit) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int bit(byte[] bytes, int index) {
        return bytes[index / 8] >> (7 - index % 8) & 1;
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && network.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
