package io.github.keysandpasses.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** The OpenAPI document of the admin REST API: paths and schemas from the bytecode, words from the doc comments. */
final class OpenApiDocument {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Map<String, String> SETTINGS =
            Map.of("mp.openapi.extensions.smallrye.operationIdStrategy", "CLASS_METHOD");
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApiDocument() {}

    static String render() throws IOException {
        Index index = index();
        ObjectNode document = scan(index);
        DocComments comments = new DocComments();
        new SchemaWords(document, comments, new PrimitiveParts(index)).write();
        new OperationWords(document, comments).write();
        ObjectNode whole = JSON.createObjectNode();
        whole.put("openapi", document.path("openapi").textValue());
        whole.set("info", info());
        whole.putArray("security").addObject().putArray("token");
        whole.set("paths", document.get("paths"));
        ObjectNode components = whole.putObject("components");
        components.putObject("securitySchemes").set("token", token());
        components.set("responses", ErrorAnswers.responses());
        components.set("schemas", document.path("components").path("schemas"));
        return pretty(whole);
    }

    private static ObjectNode scan(Index index) throws IOException {
        String json = SmallRyeOpenAPI.builder()
                .withConfig(new ScannerConfig(SETTINGS))
                .withIndex(index)
                .enableStandardStaticFiles(false)
                .enableModelReader(false)
                .enableStandardFilter(false)
                .build()
                .toJSON();
        return (ObjectNode) JSON.readTree(json);
    }

    private static Index index() throws IOException {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path file : classes) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        indexer.indexClass(ApiRoot.class);
        return indexer.complete();
    }

    private static JsonNode info() {
        return JSON.createObjectNode()
                .put("title", "Keys & Passes for Keycloak: admin REST API")
                .put("version", "1")
                .put(
                        "description",
                        "For administrators of a realm. Times are seconds since 1970. Members that have no value are left"
                                + " out. A body is read strictly: unknown members and wrong types are refused, naming the member.");
    }

    private static JsonNode token() {
        return JSON.createObjectNode()
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An access token of an administrator, as for Keycloak's own admin REST API.");
    }

    private static String pretty(JsonNode json) throws JsonProcessingException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(json) + "\n";
    }
}
