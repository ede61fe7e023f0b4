package io.github.keysandpasses.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documentation of refusals is what the code does. */
class RefusalTableTest {

    /** The build runs in the module's folder. */
    private static final Path DOCUMENT = Path.of("..", "docs", "refusals.md");

    @Test
    void theCommittedTableIsTheOneTheCodeWrites() throws IOException {
        if (Boolean.getBoolean("refresh.docs")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, RefusalTable.render());
        }
        assertThat(DOCUMENT)
                .as("docs/refusals.md is stale. Refresh it with:"
                        + " mvn -pl providers test -Dtest=RefusalTableTest -Drefresh.docs=true")
                .exists()
                .hasContent(RefusalTable.render());
    }

    @ParameterizedTest
    @EnumSource
    void theTableHasOneRowForEachReason(RefusalReason reason) {
        assertThat(RefusalTable.render()).containsOnlyOnce("| `" + reason.code() + "` |");
    }

    @Test
    void theTableSaysThatItIsGeneratedAndHow() {
        assertThat(RefusalTable.render().lines().findFirst().orElseThrow())
                .contains("Generated", "do not edit", "-Drefresh.docs=true");
    }
}
