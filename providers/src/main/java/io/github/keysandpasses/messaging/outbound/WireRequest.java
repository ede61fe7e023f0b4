package io.github.keysandpasses.messaging.outbound;

import java.util.Map;
import org.apache.http.HttpRequest;
import org.apache.http.HttpVersion;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;

/** A request as it goes over the wire (RFC 9112). */
final class WireRequest {

    private WireRequest() {}

    static HttpRequest of(OutboundRequest request) {
        HttpRequest wire = request.json()
                .<HttpRequest>map(body -> withBody(request, body))
                .orElseGet(() ->
                        new BasicHttpRequest(request.method(), request.target().requestTarget(), HttpVersion.HTTP_1_1));
        wire.setHeader("Host", request.target().hostHeader());
        wire.setHeader("Connection", "close");
        wire.setHeader("User-Agent", "Keys-and-Passes");
        wire.setHeader("Accept", "*/*");
        request.headers().forEach((name, value) -> wire.setHeader(name, printable(value)));
        return wire;
    }

    private static HttpRequest withBody(OutboundRequest request, byte[] body) {
        BasicHttpEntityEnclosingRequest wire = new BasicHttpEntityEnclosingRequest(
                request.method(), request.target().requestTarget(), HttpVersion.HTTP_1_1);
        wire.setEntity(new ByteArrayEntity(body));
        Map.of("Content-Type", "application/json", "Content-Length", Integer.toString(body.length))
                .forEach(wire::setHeader);
        return wire;
    }

    /** A line break in a value would be the beginning of another header. */
    private static String printable(String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("a header's value with a character that cannot be there");
        }
        return value;
    }
}
