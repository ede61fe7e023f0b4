package io.github.keysandpasses.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the schemas their descriptions, their closed lists of words, and what is always there. */
final class SchemaWords {

    private static final Map<String, List<String>> CLOSED = Map.of(
            "state", names(KeyState.values()),
            "keyClass", names(KeyClass.values()),
            "ownerKind", names(OwnerKind.values()),
            "revocationCause", names(RevocationCause.values()),
            "cause", List.of(RevocationCause.ADMINISTRATOR.name(), RevocationCause.LEAKED.name()),
            "kind", names(RelatedEntity.Kind.values()),
            "relatedKind", names(RelatedEntity.Kind.values()),
            "AccessPassOutput.state", names(AccessPassState.values()),
            "PassFilterInput.state", names(AccessPassState.values()));

    /** A record whose members mean what those of another one mean. */
    private static final Map<String, String> SAME_WORDS = Map.of("Settings", "SetupSettings");

    /** Always there, whatever a key is like. */
    private static final Set<String> ALWAYS = Set.of(
            "WebApiKeyOutput.id",
            "WebApiKeyOutput.userId",
            "WebApiKeyOutput.username",
            "WebApiKeyOutput.ownerKind",
            "WebApiKeyOutput.ownerName",
            "WebApiKeyOutput.prefix",
            "WebApiKeyOutput.keyClass",
            "WebApiKeyOutput.state",
            "WebApiKeyOutput.createdAt",
            "AccessPassOutput.id",
            "AccessPassOutput.number",
            "AccessPassOutput.state",
            "AccessPassOutput.related",
            "AccessPassOutput.userDefined",
            "RelatedEntityOutput.kind",
            "RelatedEntityOutput.entityId",
            "RelatedEntityInput.kind",
            "RelatedEntityInput.entityId",
            "SentCodeOutput.delivery",
            "SentCodeOutput.sentTo",
            "PassOwnerInput.userId",
            "ChosenPassCodeInput.passCode",
            "VerificationInput.code",
            "Thing.id",
            "Thing.name",
            "Skipped.why",
            "BulkRevocationInput.dryRun",
            "WebApiKeyInput.name");

    private final ObjectNode schemas;
    private final DocComments comments;
    private final PrimitiveParts primitives;

    SchemaWords(JsonNode document, DocComments comments, PrimitiveParts primitives) {
        this.schemas = (ObjectNode) document.path("components").path("schemas");
        this.comments = comments;
        this.primitives = primitives;
    }

    void write() {
        schemas.properties().forEach(schema -> describe(schema.getKey(), (ObjectNode) schema.getValue()));
        schemas.set("Error", ErrorAnswers.schema());
        schemas.set("SetupCall", setupCall());
    }

    private void describe(String name, ObjectNode schema) {
        comments.record(name).ifPresent(words -> schema.put("description", words));
        if (!schema.has("properties")) {
            return;
        }
        schema.path("properties").properties().forEach(member -> {
            ObjectNode property = (ObjectNode) member.getValue();
            comments.member(SAME_WORDS.getOrDefault(name, name), member.getKey())
                    .ifPresent(words -> property.put("description", words));
            List<String> words = CLOSED.getOrDefault(name + "." + member.getKey(), CLOSED.get(member.getKey()));
            if (words != null && property.path("type").asText().equals("string")) {
                words.forEach(property.withArray("enum")::add);
            }
        });
        List<String> required = required(name, schema.path("properties"));
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        schema.put("additionalProperties", false);
    }

    /** What is sent need not be there, but for what is said above; a list, a number or a switch that is shown always is. */
    private List<String> required(String name, JsonNode properties) {
        boolean shown = !name.endsWith("Input") && !name.endsWith("RestrictionsOutput");
        return properties.properties().stream()
                .filter(member -> ALWAYS.contains(name + "." + member.getKey())
                        || shown && primitives.of(name).contains(member.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The settings of a set-up, each of which can be left out, and one member more. */
    private ObjectNode setupCall() {
        ObjectNode call = schemas.path("Settings").deepCopy();
        call.remove("required");
        call.put("description", "What a realm's set-up shall be like; what is left out stays as it is recorded.");
        call.withObject("/properties")
                .putObject("dryRun")
                .put("type", "boolean")
                .put("description", "true: only show what would be done");
        return call;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
