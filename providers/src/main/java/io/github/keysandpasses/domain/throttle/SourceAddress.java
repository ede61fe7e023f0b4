package io.github.keysandpasses.domain.throttle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who is asking, as far as wrong keys are counted: an IPv4 address, or the network of an IPv6 address. An IPv6 host chooses the
 * lower half of its address as it likes (RFC 4291 section 2.5.1, RFC 8981); counting whole addresses would give it 2<sup>64</sup>
 * times the tries.
 *
 * @param text the same for two requests from the same source
 */
public record SourceAddress(String text) {

    /** What stands for all requests whose address is not known. */
    public static final SourceAddress UNKNOWN = new SourceAddress("unknown");

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d{1,2})(\\.(25[0-5]|2[0-4]\\d|1?\\d{1,2})){3}");

    /** With a colon and nothing but what an IPv6 address is made of: no name server is ever asked about such a text. */
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    /** The source of a request; what is no IP address is unknown. */
    public static SourceAddress of(String address) {
        String literal = address == null ? "" : withoutZone(address);
        return IPV4.matcher(literal).matches() || IPV6.matcher(literal).matches() ? read(literal) : UNKNOWN;
    }

    private static SourceAddress read(String literal) {
        try {
            // An IPv4 address in IPv6's clothes (RFC 4291 section 2.5.5.2) comes out as the IPv4 address it is.
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            byte[] counted = bytes.length > 4 ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
            return new SourceAddress(HexFormat.of().formatHex(counted));
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    /** RFC 4007 section 11: the zone says which of our own interfaces it is. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
