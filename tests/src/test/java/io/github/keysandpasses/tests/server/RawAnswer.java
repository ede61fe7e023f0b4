package io.github.keysandpasses.tests.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the bytes of one HTTP/1.1 answer apart; a body in chunks is put together. */
final class RawAnswer {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private RawAnswer() {}

    static HttpAnswer parse(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0) {
            throw new IllegalStateException("not an HTTP answer: " + text);
        }
        List<String> head = text.substring(0, end).lines().toList();
        String body = text.substring(end + END_OF_HEAD.length());
        Map<String, List<String>> headers = headers(head.subList(1, head.size()));
        boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
        return new HttpAnswer(status(head.get(0)), headers, utf8(chunked ? joined(body) : bytes(body)));
    }

    private static int status(String statusLine) {
        return Integer.parseInt(statusLine.split(" ", 3)[1]);
    }

    private static Map<String, List<String>> headers(List<String> lines) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines) {
            String[] header = line.split(":", 2);
            headers.computeIfAbsent(header[0], name -> new ArrayList<>())
                    .add(header.length == 2 ? header[1].trim() : "");
        }
        return headers;
    }

    private static byte[] joined(String chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        for (int size = size(chunks, at); size > 0; size = size(chunks, at)) {
            int start = chunks.indexOf("\r\n", at) + 2;
            body.writeBytes(bytes(chunks.substring(start, start + size)));
            at = start + size + 2;
        }
        return body.toByteArray();
    }

    private static int size(String chunks, int at) {
        return Integer.parseInt(chunks.substring(at, chunks.indexOf("\r\n", at)), 16);
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
