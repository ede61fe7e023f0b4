package io.github.keysandpasses.messaging.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where an address leads, so that a URL somebody put into settings cannot make this server talk to what only this server can
 * reach (server-side request forgery). Read from the IANA special-purpose address registries (RFC 6890).
 */
enum AddressClass {
    /** The internet. */
    PUBLIC,
    /** This machine or a private network: a target only where the realm allows it. */
    PRIVATE,
    /** Clouds' metadata services, link-local and what is nobody's address: never a target. */
    NEVER;

    private static final Network[] NEVER_V4 = {
        Network.of("0.0.0.0", 8),
        Network.of("169.254.0.0", 16),
        Network.of("192.0.0.192", 32),
        Network.of("100.100.100.200", 32),
        Network.of("168.63.129.16", 32),
        Network.of("224.0.0.0", 3)
    };
    private static final Network[] PRIVATE_V4 = {
        Network.of("10.0.0.0", 8),
        Network.of("100.64.0.0", 10),
        Network.of("127.0.0.0", 8),
        Network.of("172.16.0.0", 12),
        Network.of("192.0.0.0", 24),
        Network.of("192.0.2.0", 24),
        Network.of("192.88.99.0", 24),
        Network.of("192.168.0.0", 16),
        Network.of("198.18.0.0", 15),
        Network.of("198.51.100.0", 24),
        Network.of("203.0.113.0", 24)
    };
    private static final Network[] NEVER_V6 = {
        Network.of("fd00:ec2::", 32), Network.of("2001::", 32), Network.of("fd20:ce::254", 128)
    };
    private static final Network[] PRIVATE_V6 = {
        Network.of("::1", 128), Network.of("fc00::", 7), Network.of("2001:db8::", 32), Network.of("3fff::", 20)
    };
    private static final Network GLOBAL_V6 = Network.of("2000::", 3);
    private static final Network SIX_TO_FOUR = Network.of("2002::", 16);
    private static final Network NAT64 = Network.of("64:ff9b::", 96);

    /** Where the address leads. An address with another one inside leads to where that one leads. */
    static AddressClass of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (!(address instanceof Inet6Address)) {
            return of(bytes, NEVER_V4, PRIVATE_V4, PUBLIC);
        }
        if (NAT64.contains(bytes)) {
            return embedded(bytes, 12);
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return embedded(bytes, 2);
        }
        // IPv4-mapped ones are IPv4 to Java already; IPv4-compatible ones and what is not handed out are nobody's.
        return of(bytes, NEVER_V6, PRIVATE_V6, GLOBAL_V6.contains(bytes) ? PUBLIC : NEVER);
    }

    private static AddressClass embedded(byte[] bytes, int from) {
        return of(Arrays.copyOfRange(bytes, from, from + 4), NEVER_V4, PRIVATE_V4, PUBLIC);
    }

    private static AddressClass of(byte[] bytes, Network[] never, Network[] closed, AddressClass otherwise) {
        if (Arrays.stream(never).anyMatch(network -> network.contains(bytes))) {
            return NEVER;
        }
        return Arrays.stream(closed).anyMatch(network -> network.contains(bytes)) ? PRIVATE : otherwise;
    }
}
