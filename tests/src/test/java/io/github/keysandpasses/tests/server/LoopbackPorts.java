package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.stream.IntStream;

/** Ports of the loopback interface nobody listens on, so that two builds on one machine do not collide. */
record LoopbackPorts(int http, int https, int management) {
    /** A node listens for its cluster on a port and, to see whether others are alive, on another so far above it. */
    private static final int ALIVE_OFFSET = 50_000;

    private static final int FIRST_CLUSTER_PORT = 7_800;
    static final String HOST = "127.0.0.1";

    static LoopbackPorts free() {
        try (ServerSocket http = bound();
                ServerSocket https = bound();
                ServerSocket management = bound()) {
            return new LoopbackPorts(http.getLocalPort(), https.getLocalPort(), management.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a node's cluster. */
    static int cluster() {
        return IntStream.range(FIRST_CLUSTER_PORT, 65_536 - ALIVE_OFFSET)
                .filter(port -> isFree(port) && isFree(port + ALIVE_OFFSET))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    URI httpUri() {
        return URI.create("http://" + HOST + ":" + http);
    }

    URI httpsUri() {
        return URI.create("https://" + HOST + ":" + https);
    }

    URI managementUri() {
        return URI.create("http://" + HOST + ":" + management);
    }

    private static ServerSocket bound() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(HOST));
    }
}
