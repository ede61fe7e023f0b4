package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Ports of the loopback interface nobody listens on, so that two builds on one machine do not collide. */
record LoopbackPorts(int http, int https, int management) {
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
