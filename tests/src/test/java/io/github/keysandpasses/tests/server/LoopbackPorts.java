package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Two ports of the loopback interface nobody listens on, so that two builds on one machine do not collide. */
record LoopbackPorts(int http, int management) {
    static final String HOST = "127.0.0.1";

    static LoopbackPorts free() {
        try (ServerSocket http = bound();
                ServerSocket management = bound()) {
            return new LoopbackPorts(http.getLocalPort(), management.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI httpUri() {
        return URI.create("http://" + HOST + ":" + http);
    }

    URI managementUri() {
        return URI.create("http://" + HOST + ":" + management);
    }

    private static ServerSocket bound() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(HOST));
    }
}
