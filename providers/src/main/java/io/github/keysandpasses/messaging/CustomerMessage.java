package io.github.keysandpasses.messaging;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A message to a customer, as a feature hands it over: what it is about, to whom, and what its text may mention. Its values are
 * secrets, so it does not print them.
 */
public record CustomerMessage(MessageKind kind, Recipient to, Map<MessageTag, String> tags) {

    public CustomerMessage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(to, "to");
        EnumMap<MessageTag, String> copy = new EnumMap<>(MessageTag.class);
        tags.forEach((tag, value) -> copy.put(tag, Objects.requireNonNull(value, tag.name())));
        tags = Collections.unmodifiableMap(copy);
    }

    @Override
    public String toString() {
        return "CustomerMessage[" + kind + " to " + to + ", tags " + tags.keySet() + "]";
    }
}
