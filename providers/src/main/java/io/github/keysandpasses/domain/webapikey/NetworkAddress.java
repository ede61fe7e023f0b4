package io.github.keysandpasses.domain.webapikey;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses as they are written, and never asks a name server. */
public final class NetworkAddress {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    private NetworkAddress() {}

    /**
     * The bytes of an address: 4 of an IPv4 address, also of one that is written as IPv6 ({@code ::ffff:10.0.0.1}), else 16.
     *
     * @param text an address, with or without an IPv6 zone ({@code %eth0}), which does not count
     * @return empty if it is none
     */
    public static Optional<byte[]> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        int zone = text.indexOf('%');
        String bare = zone < 0 ? text : text.substring(0, zone);
        boolean ipv6 = bare.indexOf(':') >= 0 && IPV6.matcher(bare).matches();
        if (!ipv6 && (zone >= 0 || !IPV4.matcher(bare).matches())) {
            return Optional.empty();
        }
        try {
            // A literal is never looked up (the colon, or the four numbers, make it one).
            return Optional.of(InetAddress.getByName(bare).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
