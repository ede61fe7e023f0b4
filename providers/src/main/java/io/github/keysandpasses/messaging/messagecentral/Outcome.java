package io.github.keysandpasses.messaging.messagecentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.json.StrictJson;
import java.util.Optional;

/**
 * An answer of Verify Now: two response codes, the outer one and the one in {@code data}, and the data. Both must be 200; if one
 * is not, it is the answer, and the outer one first.
 */
record Outcome(MessageCentralCode code, JsonNode data) {

    private static final String RESPONSE_CODE = "responseCode";

    /** Reads an answer; empty if it is none. */
    static Optional<Outcome> read(byte[] body) {
        return StrictJson.object(body).map(Outcome::of);
    }

    private static Outcome of(ObjectNode answer) {
        JsonNode data = answer.path("data");
        MessageCentralCode outer = number(answer.path(RESPONSE_CODE));
        MessageCentralCode inner =
                data.hasNonNull(RESPONSE_CODE) ? number(data.path(RESPONSE_CODE)) : MessageCentralCode.SUCCESS;
        return new Outcome(outer == MessageCentralCode.SUCCESS ? inner : outer, data);
    }

    private static MessageCentralCode number(JsonNode code) {
        String text = code.asText();
        return text.matches("[0-9]{1,4}") ? MessageCentralCode.of(Integer.parseInt(text)) : MessageCentralCode.UNKNOWN;
    }

    boolean isSuccess() {
        return code == MessageCentralCode.SUCCESS;
    }

    /** The id of the verification that began. */
    Optional<String> verificationId() {
        String id = data.path("verificationId").asText("");
        return Optional.of(id).filter(text -> text.matches("[A-Za-z0-9_-]{1,64}"));
    }

    /** Whether the typed code was right. */
    boolean isCompleted() {
        return "VERIFICATION_COMPLETED".equals(data.path("verificationStatus").asText());
    }

    @Override
    public String toString() {
        return "Outcome[" + code + "]";
    }
}
