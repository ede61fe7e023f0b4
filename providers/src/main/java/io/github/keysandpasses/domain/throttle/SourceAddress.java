package io.github.keysandpasses.domain.throttle;

import io.github.keysandpasses.domain.webapikey.NetworkAddress;
import java.util.Arrays;
import java.util.HexFormat;

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

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_NETWORK_BYTES = 8;
    /** The source of a request; what is no IP address is unknown. */
    public static SourceAddress of(String address) {
        return NetworkAddress.parse(address).map(SourceAddress::counted).orElse(UNKNOWN);
    }

    private static SourceAddress counted(byte[] address) {
        boolean ipv4 = address.length <= IPV4_BYTES;
        return new SourceAddress(HexFormat.of().formatHex(ipv4 ? address : Arrays.copyOf(address, IPV6_NETWORK_BYTES)));
    }
}
