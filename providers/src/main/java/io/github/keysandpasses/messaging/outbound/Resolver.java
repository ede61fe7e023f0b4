package io.github.keysandpasses.messaging.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks names up. */
interface Resolver {

    /** All addresses of a name. */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
