package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.server.HttpAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Calls the admin REST API and holds each answer, and what was sent to get it, against the OpenAPI file. */
final class OpenApiContract {
    private static final String ROOT = "/admin/realms/{realm}/keys-and-passes";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final Set<String> succeeded = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    OpenApiContract() throws IOException {
        this.document = JSON.readTree(Files.readString(Path.of(System.getProperty("tests.openapi"))));
    }

    /**
     * Calls an operation.
     *
     * @param path below our root, as in the file
     * @param id what {@code {id}} is, with a query after it if there is one
     */
    HttpAnswer call(Admin caller, String method, String path, String id, Object body, int status) {
        HttpAnswer answer = caller.call(method, "/keys-and-passes" + filled(path, id), body);
        String operation = method + " " + path.replaceAll("\\?.*", "");
        assertThat(answer.status()).as(operation + ": " + answer.body()).isEqualTo(status);
        JsonNode described = operation(operation);
        if (status < 300 && body != null) {
            checkRequest(operation, described, body);
        }
        checkAnswer(operation, described.path("responses").path(Integer.toString(status)), answer);
        (status < 300 ? succeeded : refused).add(operation);
        return answer;
    }

    /** Entities of the CRM are nobody's to make: any will do. */
    private static String filled(String path, String id) {
        return path.replace("{id}", id).replace("{kind}", "ACCOUNTS_RECEIVABLE").replace("{entityId}", "AR-1");
    }

    /** The operations in the file that were not called with success. */
    Set<String> missing() {
        Set<String> missing = operations();
        missing.removeAll(succeeded);
        return missing;
    }

    /** The operations in the file that were never refused. */
    Set<String> neverRefused() {
        Set<String> missing = operations();
        missing.removeAll(refused);
        return missing;
    }

    private Set<String> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> !entry.getKey().equals("parameters") && speaksJson(entry.getValue()))
                        .map(entry -> entry.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring(ROOT.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What takes and answers lines of JSON is tested by whoever sends lines. */
    private static boolean speaksJson(JsonNode operation) {
        JsonNode content = operation.at("/requestBody/content");
        return content.isMissingNode() || content.has("application/json");
    }

    private JsonNode operation(String operation) {
        String[] parts = operation.split(" ");
        JsonNode described = document.path("paths").path(ROOT + parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
        assertThat(described.isMissingNode()).as(operation + " is in the file").isFalse();
        return described;
    }

    private void checkRequest(String operation, JsonNode described, Object body) {
        JsonNode schema = described.at("/requestBody/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as(operation + " takes a body").isFalse();
        check(operation + " request", schema, JSON.valueToTree(body));
    }

    private void checkAnswer(String operation, JsonNode response, HttpAnswer answer) {
        String what = operation + " " + answer.status();
        assertThat(response.isMissingNode()).as(what + " is in the file").isFalse();
        JsonNode resolved = response.has("$ref")
                ? document.at(response.path("$ref").textValue().substring(1))
                : response;
        JsonNode schema = resolved.at("/content/application~1json/schema");
        if (schema.isMissingNode()) {
            assertThat(answer.body()).as(what).isEmpty();
        } else {
            check(what, schema, answer.json());
        }
    }

    /** References of the file lead into its components, so these go with each schema. */
    private void check(String what, JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        assertThat(SCHEMAS.getSchema(whole).validate(value))
                .as(what + ": " + value)
                .isEmpty();
    }
}
