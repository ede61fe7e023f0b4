package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.webapikey.portability.DocumentReader.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keycloak.util.JsonSerialization;

/** A document and its report as lines of JSON, one for each key: what can be cut into pieces anywhere between two lines. */
public final class DocumentLines {

    private DocumentLines() {}

    /** Reads the lines; a line that is wrong is reported in its place. */
    public static Reading<List<Reading<DocumentKey>>> read(byte[] bytes) {
        if (bytes.length > DocumentReader.MAX_BYTES) {
            return new Reading.Bad<>("The lines may have " + DocumentReader.MAX_BYTES + " bytes at most");
        }
        List<Reading<DocumentKey>> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length; ) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            lines.add(DocumentReader.key(Arrays.copyOfRange(bytes, from, to)));
            from = to + 1;
        }
        return lines.size() > DocumentReader.MAX_KEYS
                ? new Reading.Bad<>("There may be " + DocumentReader.MAX_KEYS + " lines at most")
                : new Reading.Good<>(lines);
    }

    /** Writes a report: one line for each line that was read, in their order. */
    public static byte[] write(ImportReport report) {
        StringBuilder lines = new StringBuilder();
        try {
            for (ImportedKey key : report.keys()) {
                lines.append(JsonSerialization.writeValueAsString(key)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
