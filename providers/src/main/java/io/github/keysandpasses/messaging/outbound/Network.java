package io.github.keysandpasses.messaging.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** All addresses that begin with the same bits. */
record Network(byte[] first, int bits) {

    static Network of(String first, int bits) {
        try {
            return new Network(InetAddress.getByName(first).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(first, e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
