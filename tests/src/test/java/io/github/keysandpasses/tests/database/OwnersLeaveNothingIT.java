package io.github.keysandpasses.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An organisation, a unit or a client takes the user its keys hang on along, that user's credentials and our rows: counted in the
 * database.
 */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
class OwnersLeaveNothingIT {

    /** What an owner is made of. */
    private record Rows(long users, long technicalUsers, long credentials, long keys) {
        private static final Rows NONE = new Rows(0, 0, 0, 0);
    }

    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private Admin admin;
    private String realmId;
    private String organization;
    private String unit;
    private String client;
    private boolean open = true;

    @BeforeEach
    void anOrganisationAUnitAndAClientHaveKeys(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        admin = realm.admin();
        realmId = admin.get("").required("id").textValue();
        admin.delete("/users/" + realm.ownerId());
        organization = admin.createOrganization("acme");
        unit = admin.createUnit(organization, "North Unit", "NORTH");
        client = admin.clientId(CrmDemo.THIRD_PARTY_APP);
        admin.change("/clients/" + client, Map.of("serviceAccountsEnabled", true));
        assertThat(rows()).isEqualTo(new Rows(1, 0, 0, 0));
    }

    @AfterEach
    void theRealmGoes() {
        if (open) {
            realm.close();
        }
    }

    @Test
    void aClientTakesItsServiceAccountAndItsKeysAlong() {
        admin.createKeyOf(Map.of("clientId", CrmDemo.THIRD_PARTY_APP), "one");
        admin.createKeyOf(Map.of("clientId", CrmDemo.THIRD_PARTY_APP), "two");
        assertThat(rows()).isEqualTo(new Rows(1, 0, 2, 2));
        admin.delete("/clients/" + client);
        assertThat(rows()).isEqualTo(Rows.NONE);
    }

    @Test
    void aUnitTakesItsTechnicalUserAlong() {
        keysOfOrganizationAndUnit();
        admin.delete("/organizations/" + organization + "/groups/" + unit);
        assertThat(rows()).isEqualTo(new Rows(2, 1, 1, 1));
    }

    @Test
    void aUnitAboveItTakesItAlongToo() {
        String below = Admin.createdId(admin.post(
                "/organizations/" + organization + "/groups/" + unit + "/children", Map.of("name", "Cash Desk")));
        admin.createKeyOf(Map.of("organizationId", organization, "unitId", below), "of the unit below");
        assertThat(rows()).isEqualTo(new Rows(2, 1, 1, 1));
        admin.delete("/organizations/" + organization + "/groups/" + unit);
        assertThat(rows()).isEqualTo(new Rows(1, 0, 0, 0));
    }

    @Test
    void anOrganisationTakesAllItsTechnicalUsersAlong() {
        keysOfOrganizationAndUnit();
        admin.delete("/organizations/" + organization);
        assertThat(rows()).isEqualTo(new Rows(1, 0, 0, 0));
    }

    @Test
    void aTechnicalUserThatIsDeletedTakesItsKeysAlongAndTheNextKeyMakesAnother() {
        String user = admin.createKeyOf(Map.of("organizationId", organization), "one")
                .path("userId")
                .textValue();
        admin.delete("/users/" + user);
        assertThat(rows()).isEqualTo(new Rows(1, 0, 0, 0));
        admin.createKeyOf(Map.of("organizationId", organization), "one");
        assertThat(rows()).isEqualTo(new Rows(2, 1, 1, 1));
    }

    @Test
    void theRealmTakesAllAlong() {
        keysOfOrganizationAndUnit();
        admin.createKeyOf(Map.of("clientId", CrmDemo.THIRD_PARTY_APP), "one");
        realm.close();
        open = false;
        assertThat(rows()).isEqualTo(Rows.NONE);
    }

    private void keysOfOrganizationAndUnit() {
        admin.createKeyOf(Map.of("organizationId", organization), "of the organisation");
        admin.createKeyOf(Map.of("organizationId", organization, "unitId", unit), "of the unit");
        assertThat(rows()).isEqualTo(new Rows(3, 2, 2, 2));
    }

    private Rows rows() {
        return new Rows(
                count("user_entity WHERE realm_id = ?"),
                count("kp_technical_user WHERE realm_id = ?"),
                count("credential c JOIN user_entity u ON u.id = c.user_id WHERE u.realm_id = ?"),
                count("kp_web_api_key WHERE realm_id = ?"));
    }

    private long count(String what) {
        try (Connection connection =
                        DriverManager.getConnection(keycloak.database().jdbcUrl());
                PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM " + what)) {
            statement.setString(1, realmId);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
