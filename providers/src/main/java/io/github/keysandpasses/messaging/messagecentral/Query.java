package io.github.keysandpasses.messaging.messagecentral;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A query string. By Message Central's contract it holds the key, the number or the code, so it prints nothing. */
final class Query {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** Adds a parameter; an empty one is left out. */
    Query with(String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
        return this;
    }

    /** As it is sent. */
    String encoded() {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return "Query" + parameters.keySet();
    }
}
