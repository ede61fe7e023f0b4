package io.github.keysandpasses.webapikey.portability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.json.StrictJson;
import io.github.keysandpasses.json.StrictRecords;
import java.util.Optional;

/**
 * Reads documents. Strictly: a member it does not know, or a null, is a mistake, and is refused by name. What it says never quotes
 * a value, which may be a secret.
 */
public final class DocumentReader {

    /** The most bytes of a document: Keycloak takes 10 MiB in one request. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** The most keys of a document. */
    public static final int MAX_KEYS = 10_000;

    private DocumentReader() {}

    /**
     * What was read.
     *
     * @param <T> a document or a key of one
     */
    public sealed interface Reading<T> {
        /** It can be applied. */
        record Good<T>(T value) implements Reading<T> {}

        /** It is refused: what is wrong, naming the member. */
        record Bad<T>(String fault) implements Reading<T> {}
    }

    /** Reads a document; of one that is wrong in one place nothing is taken. */
    public static Reading<KeyDocument> document(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Reading.Bad<>("The document may have " + MAX_BYTES + " bytes at most");
        }
        Reading<KeyDocument> reading = read(bytes, KeyDocument.class, "The document");
        return reading instanceof Reading.Good<KeyDocument> good
                ? fault(good.value())
                        .<Reading<KeyDocument>>map(Reading.Bad::new)
                        .orElse(reading)
                : reading;
    }

    /** Reads one key, alone. */
    public static Reading<DocumentKey> key(byte[] bytes) {
        return read(bytes, DocumentKey.class, "The line");
    }

    private static Optional<String> fault(KeyDocument document) {
        if (document.keys() == null) {
            return Optional.of("keys is missing");
        }
        return document.keys().size() > MAX_KEYS
                ? Optional.of("keys may have " + MAX_KEYS + " entries at most: cut the document into several")
                : Optional.empty();
    }

    private static <T> Reading<T> read(byte[] bytes, Class<T> type, String what) {
        Optional<ObjectNode> object = StrictJson.object(bytes);
        if (object.isEmpty()) {
            return new Reading.Bad<>(what + " must be one JSON object in UTF-8, in which no member is named twice");
        }
        Optional<String> fault = faultIn(object.get(), "");
        if (fault.isPresent()) {
            return new Reading.Bad<>(fault.get());
        }
        try {
            return new Reading.Good<>(StrictRecords.read(object.get(), type));
        } catch (UnrecognizedPropertyException e) {
            return new Reading.Bad<>(StrictRecords.member(e) + " is no member of this document");
        } catch (JsonMappingException e) {
            return new Reading.Bad<>(StrictRecords.member(e) + " has another type than it should have");
        } catch (JsonProcessingException e) {
            return new Reading.Bad<>(what + " cannot be read");
        }
    }

    /** No database takes a NUL, and a null could mean two things. */
    private static Optional<String> faultIn(JsonNode node, String path) {
        if (node.isNull()) {
            return Optional.of(path + " is null: leave it out instead");
        }
        if (node.isTextual() && node.textValue().indexOf(0) >= 0) {
            return Optional.of(path + " contains a NUL character");
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<String> found = faultIn(node.get(i), path + "[" + i + "]");
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return node.properties().stream()
                .map(member -> faultIn(
                        member.getValue(),
                        path + (path.isEmpty() ? "" : ".") + StrictRecords.printable(member.getKey())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
