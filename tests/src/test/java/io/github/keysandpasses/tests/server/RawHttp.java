package io.github.keysandpasses.tests.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends bytes as they are and reads what comes back: for requests an honest client cannot send. The request asks for the
 * connection to be closed, so the end of the stream is the end of the answer.
 */
public final class RawHttp {
    private static final int TIMEOUT_MILLIS = 30_000;

    private RawHttp() {}

    /**
     * A request with the given start line ({@code POST /path HTTP/1.1}), header lines ({@code Name: value}) and body;
     * Host, Connection and Content-Length are added unless a given line has them.
     */
    public static HttpAnswer send(URI server, String startLine, List<String> headerLines, byte[] body) {
        return send(server, request(server, startLine, headerLines, body));
    }

    /** The same, from another address of the loopback network than 127.0.0.1. */
    public static HttpAnswer sendFrom(
            String address, URI server, String startLine, List<String> headerLines, byte[] body) {
        try (Socket socket = new Socket(server.getHost(), server.getPort(), InetAddress.getByName(address), 0)) {
            return exchange(socket, request(server, startLine, headerLines, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] request(URI server, String startLine, List<String> headerLines, byte[] body) {
        StringBuilder head = new StringBuilder(startLine).append("\r\n");
        headerLines.forEach(line -> head.append(line).append("\r\n"));
        addUnlessGiven(head, headerLines, "Host", server.getAuthority());
        addUnlessGiven(head, headerLines, "Connection", "close");
        addUnlessGiven(head, headerLines, "Content-Length", Integer.toString(body.length));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** Exactly these bytes. */
    public static HttpAnswer send(URI server, byte[] request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            return exchange(socket, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpAnswer exchange(Socket socket, byte[] request) throws IOException {
        socket.setSoTimeout(TIMEOUT_MILLIS);
        write(socket, request);
        return RawAnswer.parse(readAll(socket));
    }

    /** A server may refuse and close before it has read everything; its answer is what counts then. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException closedEarly) {
            // read what it said
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (IOException reset) {
            if (answer.size() == 0) {
                throw reset;
            }
        }
        return answer.toByteArray();
    }

    private static void addUnlessGiven(StringBuilder head, List<String> given, String name, String value) {
        String start = name.toLowerCase() + ":";
        if (given.stream().noneMatch(line -> line.toLowerCase().startsWith(start))) {
            head.append(name).append(": ").append(value).append("\r\n");
        }
    }
}
