package io.github.keysandpasses.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What we use of Keycloak's private API is written down, for the check at the start and for whoever upgrades. */
class UpgradeListTest {

    /** The build runs in the module's folder. */
    private static final Path DOCUMENT = Path.of("..", "docs", "upgrading.md");

    private static final Path RESOURCE =
            Path.of("src", "main", "resources", "META-INF", "keysandpasses", "keycloak-private-api.txt");

    private static final String STALE =
            "%s is stale: a class of ours uses something else of Keycloak than before. Refresh it with:"
                    + " mvn -pl providers test -Dtest=UpgradeListTest -Drefresh.docs=true";

    @Test
    void theListInTheJarIsWhatTheBytecodeUses() throws IOException {
        if (Boolean.getBoolean("refresh.docs")) {
            Files.writeString(RESOURCE, UpgradeTable.resource());
        }
        assertThat(Files.readString(RESOURCE)).as(STALE, RESOURCE).isEqualTo(UpgradeTable.resource());
    }

    @Test
    void theListForPeopleIsTheSame() throws IOException {
        String document = Files.readString(DOCUMENT);
        String byHand = document.substring(0, document.indexOf(UpgradeTable.MARK));
        if (Boolean.getBoolean("refresh.docs")) {
            document = byHand + UpgradeTable.document();
            Files.writeString(DOCUMENT, document);
        }
        assertThat(document.substring(byHand.length())).as(STALE, DOCUMENT).isEqualTo(UpgradeTable.document());
    }

    @Test
    void whatKeycloakKeepsStableIsNotOnTheList() {
        assertThat(UpgradeTable.resource())
                .contains("\norg.keycloak.protocol.oidc.AccessTokenIntrospectionProvider\n")
                .doesNotContain("\norg.keycloak.models.KeycloakSession\n", "\norg.keycloak.provider.Spi\n");
    }

    @Test
    void aMethodOfKeycloaksThatOursReplacesIsOnTheList() {
        assertThat(UpgradeTable.resource())
                .contains("\n transformAccessToken(Lorg/keycloak/representations/AccessToken;");
    }
}
