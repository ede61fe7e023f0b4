package io.github.keysandpasses.admin;

import io.github.keysandpasses.json.StrictBody;
import io.github.keysandpasses.json.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** Reads the bodies of our admin REST API. */
final class Bodies {

    private static final int MAX_BYTES = 262_144;

    private Bodies() {}

    /** The record a body is; else an exception that Keycloak turns into 400 with the member that is wrong. */
    static <T> T read(InputStream body, Class<T> type) {
        return read(body, MAX_BYTES, type);
    }

    /** The same, and which members the body has: one that is null is said, and one that is not there is not. */
    static <T> Said<T> readSaid(InputStream body, Class<T> type) {
        byte[] bytes = StrictJson.bytes(body, MAX_BYTES);
        T value = read(new ByteArrayInputStream(bytes), MAX_BYTES, type);
        Set<String> members = new HashSet<>();
        StrictJson.object(bytes).ifPresent(json -> json.fieldNames().forEachRemaining(members::add));
        return new Said<>(value, members);
    }

    static <T> T read(InputStream body, int maxBytes, Class<T> type) {
        StrictBody.Reading<T> reading = StrictBody.read(body, maxBytes, type);
        if (reading instanceof StrictBody.Reading.Bad<T> bad) {
            throw Refusals.bad(bad.fault());
        }
        return ((StrictBody.Reading.Good<T>) reading).value();
    }

    /**
     * What was sent.
     *
     * @param value it
     * @param members the members it has
     */
    record Said<T>(T value, Set<String> members) {}
}
