package io.github.keysandpasses.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.json.StrictJson;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the body of a set-up call: nothing at all, or one JSON object. Strictly: a member it does not know is a spelling mistake,
 * and a spelling mistake must not set a realm up otherwise than meant.
 */
public final class SetupBody {

    /** The most bytes that are read of a body. */
    static final int MAX_BYTES = 65_536;

    /** What was read: a request, or what is wrong with it. */
    public sealed interface Reading {
        /** A request that can be planned. */
        record Good(SetupRequest request) implements Reading {}

        /** A body that is refused. */
        record Bad(SetupFault fault) implements Reading {}
    }

    private SetupBody() {}

    /**
     * The bytes of a body, for {@link #read}.
     *
     * @throws UncheckedIOException if the connection breaks
     */
    public static byte[] bytes(InputStream body) {
        return StrictJson.bytes(body, MAX_BYTES);
    }

    /**
     * Reads a body.
     *
     * @param recorded what members that were not sent are
     */
    public static Reading read(byte[] bytes, SetupSettings recorded) {
        if (bytes.length > MAX_BYTES) {
            return bad("may have " + MAX_BYTES + " bytes at most");
        }
        return (isBlank(bytes) ? Optional.of(StrictJson.empty()) : StrictJson.object(bytes))
                .map(json -> read(json, recorded))
                .orElseGet(() -> bad("must be one JSON object in UTF-8, in which no member is named twice"));
    }

    private static Reading read(ObjectNode json, SetupSettings recorded) {
        SetupMembers members = new SetupMembers(json);
        SetupRequest request = members.read(recorded);
        return members.fault()
                .or(request.settings()::fault)
                .<Reading>map(Reading.Bad::new)
                .orElseGet(() -> new Reading.Good(request));
    }

    private static boolean isBlank(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).isBlank();
    }

    private static Reading bad(String rule) {
        return new Reading.Bad(new SetupFault("", rule));
    }
}
