package io.github.keysandpasses.admin;

import io.github.keysandpasses.json.StrictBody;
import java.io.InputStream;

/** Reads the bodies of our admin REST API. */
final class Bodies {

    private static final int MAX_BYTES = 262_144;

    private Bodies() {}

    /** The record a body is; else an exception that Keycloak turns into 400 with the member that is wrong. */
    static <T> T read(InputStream body, Class<T> type) {
        return read(body, MAX_BYTES, type);
    }

    static <T> T read(InputStream body, int maxBytes, Class<T> type) {
        StrictBody.Reading<T> reading = StrictBody.read(body, maxBytes, type);
        if (reading instanceof StrictBody.Reading.Bad<T> bad) {
            throw Refusals.bad(bad.fault());
        }
        return ((StrictBody.Reading.Good<T>) reading).value();
    }
}
