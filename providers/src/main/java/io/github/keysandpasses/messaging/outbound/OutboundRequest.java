package io.github.keysandpasses.messaging.outbound;

import java.util.Map;
import java.util.Optional;

/**
 * A request to a gateway. Headers, body and target may hold secrets: it prints none of them.
 *
 * @param json the body; empty: none
 */
public record OutboundRequest(String method, Target target, Map<String, String> headers, Optional<byte[]> json) {

    @Override
    public String toString() {
        return method + " " + target;
    }
}
