package io.github.keysandpasses.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gives the operations their words, the filters of the list their parameters, and every operation the errors it can answer. */
final class OperationWords {

    private static final Map<String, String> PARAMETERS = Map.of(
            "realm",
            "The name of the realm.",
            "id",
            "The id of what it is about: a key, an access pass, a definition, a classification.",
            "kind",
            "ACCOUNTS_RECEIVABLE or REWARDS_PARTICIPANT.",
            "entityId",
            "The CRM's own number or id of the entity.",
            "dryRun",
            "true: only show it; or false.",
            "withHashes",
            "True for what keys can be brought back from; only for who may manage the realm.");
    /** The lists, and the record whose members are their parameters. */
    private static final Map<String, String> FILTERED = Map.of(
            "WebApiKeysResource_list", "KeyFilterInput",
            "WebApiKeysResource_count", "KeyFilterInput",
            "AccessPassesResource_list", "PassFilterInput",
            "AccessPassesResource_count", "PassFilterInput");

    private static final Set<String> NEEDING_THE_HASH_SECRET = Set.of(
            "WebApiKeysResource_create",
            "WebApiKeysResource_importKey",
            "WebApiKeysResource_rotate",
            "WebApiKeysResource_bulkRevoke",
            "AccessPassesResource_create",
            "AccessPassResource_change",
            "AccessPassResource_verify",
            "AccessPassResource_resendVerification");
    /** These send a message, which may go too often or not at all. */
    private static final Set<String> SENDING = Set.of("AccessPassResource_resendVerification");

    private final JsonNode document;
    private final DocComments comments;

    OperationWords(JsonNode document, DocComments comments) {
        this.document = document;
        this.comments = comments;
    }

    void write() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (entry.getKey().equals("parameters")) {
                        describe(entry.getValue());
                    } else {
                        write(path.getKey(), entry.getKey(), (ObjectNode) entry.getValue());
                    }
                }));
    }

    private void write(String path, String method, ObjectNode operation) {
        String id = operation.path("operationId").textValue();
        String[] parts = id.split("_", 2);
        operation.put("operationId", parts[0].replace("Resource", "") + "_" + parts[1]);
        comments.method(parts[0], parts[1]).ifPresent(words -> operation.put("description", words));
        describe(operation.path("parameters"));
        if (FILTERED.containsKey(id)) {
            filters(operation.withArray("parameters"), FILTERED.get(id), id.endsWith("_list"));
        }
        if (id.equals("SetupResource_setUp")) {
            JsonNode content = operation.path("requestBody").path("content").path("application/json");
            ((ObjectNode) content).putObject("schema").put("$ref", "#/components/schemas/SetupCall");
            ((ObjectNode) operation.get("requestBody")).put("required", false);
        }
        ObjectNode responses = (ObjectNode) operation.get("responses");
        errors(path, method, id)
                .filter(status -> !responses.has(status))
                .forEach(status -> responses.set(status, ErrorAnswers.reference(status)));
    }

    private static Stream<String> errors(String path, String method, String id) {
        boolean readsOnly = method.equals("get") && !FILTERED.containsKey(id);
        return Stream.of(
                        readsOnly || method.equals("delete") && !id.startsWith("Setup")
                                ? List.<String>of()
                                : List.of("400"),
                        List.of("401", "403", "404"),
                        method.equals("get") || id.startsWith("Setup") ? List.<String>of() : List.of("409"),
                        NEEDING_THE_HASH_SECRET.contains(id) ? List.of("503") : List.<String>of(),
                        SENDING.contains(id) ? List.of("429", "502") : List.<String>of())
                .flatMap(List::stream);
    }

    private static void describe(JsonNode parameters) {
        parameters.forEach(parameter -> {
            String words = PARAMETERS.get(parameter.path("name").textValue());
            if (words != null) {
                ((ObjectNode) parameter).put("description", words);
            }
        });
    }

    /** The members of a filter are the parameters of a list. */
    private void filters(ArrayNode parameters, String record, boolean paged) {
        JsonNode members =
                document.path("components").path("schemas").path(record).path("properties");
        members.properties().forEach(member -> {
            ObjectNode schema = member.getValue().deepCopy();
            String words = schema.path("description").textValue();
            schema.remove("description");
            parameter(parameters, member.getKey(), words, schema);
        });
        if (paged) {
            ObjectNode number = parameters.objectNode().put("type", "integer").put("minimum", 0);
            parameter(parameters, "first", "How many to leave out at the beginning; 0.", number);
            parameter(parameters, "max", "How many to show: 100, and 1000 at most.", number.deepCopy());
        }
    }

    private static void parameter(ArrayNode parameters, String name, String words, ObjectNode schema) {
        parameters
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", words)
                .set("schema", schema);
    }
}
