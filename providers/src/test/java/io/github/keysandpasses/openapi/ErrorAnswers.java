package io.github.keysandpasses.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** How the API answers what it refuses: in our words where we refuse, in Keycloak's where Keycloak does. */
final class ErrorAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> WORDS = new TreeMap<>(Map.of(
            "400", "Something that was sent cannot be; field says which member or parameter.",
            "401", "No token, or one that is no good.",
            "403", "The caller may not do this.",
            "404", "There is no such key or pass, or no such owner.",
            "409", "It contradicts what is there.",
            "429", "A code was sent a moment ago, or too many were.",
            "502", "The code could not be sent.",
            "503", "Keys and codes are not available: the server has no hash secret."));

    private ErrorAnswers() {}

    static ObjectNode responses() {
        ObjectNode responses = JSON.createObjectNode();
        WORDS.forEach((status, words) -> {
            ObjectNode response = responses.putObject("Error" + status).put("description", words);
            response.putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Error");
        });
        return responses;
    }

    static ObjectNode reference(String status) {
        return JSON.createObjectNode().put("$ref", "#/components/responses/Error" + status);
    }

    /** The one schema of all errors. */
    static ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("type", "object")
                .put("description", "Why something was refused: errorMessage in our words, error in Keycloak's own.");
        ObjectNode properties = schema.putObject("properties");
        text(properties, "errorMessage", "One sentence.");
        text(properties, "field", "The member or parameter it is about, restrictions.roles[3] for example.");
        properties
                .putObject("params")
                .put("type", "array")
                .put("description", "The entry of a restriction it is about, as it was sent.")
                .putObject("items")
                .put("type", "string");
        text(properties, "error", "Keycloak's own word for it.");
        text(properties, "error_description", "Keycloak's own sentence.");
        schema.putArray("anyOf").add(required("errorMessage")).add(required("error"));
        return schema.put("additionalProperties", false);
    }

    private static void text(ObjectNode properties, String name, String words) {
        properties.putObject(name).put("type", "string").put("description", words);
    }

    private static ObjectNode required(String member) {
        ObjectNode one = JSON.createObjectNode();
        one.putArray("required").add(member);
        return one;
    }
}
