package io.github.keysandpasses.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The OpenAPI file is what the code does, and is one. */
class OpenApiTest {

    /** The build runs in the module's folder. */
    private static final Path DOCUMENT = Path.of("..", "docs", "admin-rest.openapi.json");

    @Test
    void theCommittedFileIsTheOneTheCodeWrites() throws IOException {
        String rendered = OpenApiDocument.render();
        if (Boolean.getBoolean("refresh.docs")) {
            Files.writeString(DOCUMENT, rendered);
        }
        assertThat(DOCUMENT)
                .as("docs/admin-rest.openapi.json is stale. Refresh it with:"
                        + " mvn -pl providers test -Dtest=OpenApiTest -Drefresh.docs=true")
                .exists()
                .hasContent(rendered);
    }

    @Test
    void anotherReaderOfSuchFilesUnderstandsIt() throws IOException {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(Files.readString(DOCUMENT));
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(9);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();
        for (String reference : new HashSet<>(document.findValuesAsText("$ref"))) {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void everyOperationSaysWhatItIsForWhatItAnswersAndWhatItRefuses() throws IOException {
        Set<String> ids = new HashSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (!entry.getKey().equals("parameters")) {
                        JsonNode operation = entry.getValue();
                        String name = entry.getKey() + " " + path.getKey();
                        assertThat(ids.add(operation.path("operationId").textValue()))
                                .as(name)
                                .isTrue();
                        assertThat(operation.path("description").asText())
                                .as(name)
                                .isNotBlank();
                        assertThat(operation.path("responses").has("403"))
                                .as(name)
                                .isTrue();
                        assertThat(List.of("200", "201", "204")).as(name).anyMatch(operation.path("responses")::has);
                        operation
                                .path("responses")
                                .forEach(response -> assertThat(response.findValues("schema"))
                                        .as(name)
                                        .noneMatch(JsonNode::isEmpty));
                    }
                }));
        assertThat(ids).hasSizeGreaterThan(14);
    }

    @Test
    void everyMemberAndParameterIsDescribed() throws IOException {
        JsonNode schemas = document().path("components").path("schemas");
        schemas.properties()
                .forEach(schema ->
                        assertDescribed(schema.getKey(), schema.getValue().path("properties")));
        document().findValues("parameters").forEach(all -> assertDescribed("parameters", all));
    }

    private static void assertDescribed(String what, JsonNode parts) {
        parts.forEach(part -> assertThat(part.path("description").asText())
                .as(what + ": " + part)
                .isNotBlank());
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(Files.readString(DOCUMENT));
    }
}
