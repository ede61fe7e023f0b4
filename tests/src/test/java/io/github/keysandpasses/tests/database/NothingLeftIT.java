package io.github.keysandpasses.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever takes a credential away takes the row that decides about the key with it, in the database itself. */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
class NothingLeftIT {
    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private String realmId;
    private boolean open = true;

    @BeforeEach
    void aRealmWithOneKey(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        realmId = realm.admin().get("").required("id").textValue();
        assertThat(rowsOfTheRealm()).isEqualTo(1);
    }

    @AfterEach
    void theRealmGoes() {
        if (open) {
            realm.close();
        }
    }

    @Test
    void deletingTheRealmLeavesNoRow() {
        realm.close();
        open = false;
        assertThat(rowsOfTheRealm()).isZero();
    }

    @Test
    void deletingTheOwnerLeavesNoRow() {
        realm.admin().delete("/users/" + realm.ownerId());
        assertThat(rowsOfTheRealm()).isZero();
    }

    @Test
    void deletingTheCredentialLeavesNoRow() {
        String credentials = "/users/" + realm.ownerId() + "/credentials";
        for (var credential : realm.admin().get(credentials)) {
            realm.admin().delete(credentials + "/" + credential.path("id").textValue());
        }
        assertThat(rowsOfTheRealm()).isZero();
    }

    @Test
    void deletingARoleLeavesTheRowOfAKeyThatIsRestrictedToItAndItOpensNothing() {
        realm.admin().post("/roles", Map.of("name", "cashier"));
        JsonNode key =
                realm.admin().createKey(realm.ownerId(), "narrow", "restrictions", Map.of("roles", List.of("cashier")));
        String text = key.required("key").textValue();
        assertThat(realm.doors().grant(text).status()).isEqualTo(200);
        realm.admin().delete("/roles/cashier");
        assertThat(realm.doors().grant(text).status()).isEqualTo(400);
        assertThat(rowsOfTheRealm()).isEqualTo(2);
    }

    @Test
    void deletingAnOrganisationLeavesTheRowOfItsMembersKeyAndItOpensNothing() {
        String organization = realm.admin().createOrganization("shops");
        realm.admin().join(organization, realm.ownerId());
        JsonNode key = realm.admin().createKey(realm.ownerId(), "of the shops", "organization", "shops");
        realm.admin().delete("/organizations/" + organization);
        assertThat(realm.doors().grant(key.required("key").textValue()).status())
                .isEqualTo(400);
        assertThat(rowsOfTheRealm()).isEqualTo(2);
    }

    @Test
    void everyTableOfOursThatBelongsToARealmIsCounted() {
        assertThat(tables()).contains("kp_web_api_key");
    }

    @Test
    void theRowHoldsAHashAndNotTheKey() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(keycloak.database().jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT k::text, c.secret_data, c.credential_data FROM kp_web_api_key k"
                                + " JOIN credential c ON c.id = k.id WHERE k.realm_id = ?")) {
            statement.setString(1, realmId);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            String hidden = realm.key().substring(9);
            String everything = rows.getString(1) + rows.getString(2) + rows.getString(3);
            assertThat(everything).containsPattern("[0-9a-f]{64}").doesNotContain(hidden);
        }
    }

    private long rowsOfTheRealm() {
        return tables().stream()
                .mapToLong(table -> Long.parseLong(ask("SELECT count(*) FROM " + table + " WHERE realm_id = ?", realmId)
                        .get(0)))
                .sum();
    }

    /** All our tables that say which realm a row is of: a new one is counted without being named here. */
    private List<String> tables() {
        return ask(
                "SELECT table_name FROM information_schema.columns WHERE table_name LIKE 'kp\\_%' AND column_name = ?",
                "realm_id");
    }

    private List<String> ask(String sql, String parameter) {
        try (Connection connection =
                        DriverManager.getConnection(keycloak.database().jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            ResultSet rows = statement.executeQuery();
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
