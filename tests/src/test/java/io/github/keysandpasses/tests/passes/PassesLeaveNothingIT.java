package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever takes a pass away, here or in Keycloak's consoles, takes with it all that hangs on it, in the database itself. */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
class PassesLeaveNothingIT {
    @AutoClose
    static final MailServer MAIL = new MailServer();

    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private String realmId;
    private Passes passes;
    private JsonNode pass;
    private boolean open = true;

    @BeforeEach
    void aPassWithARelatedEntityAndASentCode(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        realmId = realm.admin().get("").required("id").textValue();
        MAIL.serve(realm.admin());
        passes = new Passes(realm.admin());
        String address = Passes.identifier();
        pass = passes.create(
                realm.ownerId(),
                "identifier",
                address,
                "requireVerification",
                true,
                "related",
                List.of(java.util.Map.of("kind", "ACCOUNTS_RECEIVABLE", "entityId", "AR-1")));
        MAIL.awaitMailTo(address);
        assertThat(rows("kp_related_entity")).isEqualTo(1);
        assertThat(rows("kp_sent_code")).isEqualTo(1);
        assertThat(credentials()).isEqualTo(1);
    }

    @AfterEach
    void theRealmGoes() {
        if (open) {
            realm.close();
        }
    }

    @Test
    void deletingTheOwnerLeavesNoRow() {
        realm.admin().delete("/users/" + realm.ownerId());
        assertNothingIsLeft();
    }

    @Test
    void deletingTheRealmLeavesNoRowNorAnyCounterOfTries() {
        assertThat(counters()).isPositive();
        realm.close();
        open = false;
        assertNothingIsLeft();
        assertThat(counters()).isZero();
    }

    @Test
    void deletingThePassLeavesNoRowAndNoCredential() {
        deleteCredential();
        assertThat(passes.delete(pass).status()).isEqualTo(204);
        assertNothingIsLeft();
    }

    @Test
    void deletingTheCredentialLeavesThePassNotEffectiveAndASecondOneUntouched() {
        JsonNode other = passes.create(realm.ownerId());
        deleteCredential();
        assertThat(credentials()).isEqualTo(1);
        assertThat(passes.show(pass).path("state").textValue()).isEqualTo("NOT_EFFECTIVE");
        assertThat(passes.show(other).path("state").textValue()).isEqualTo("EFFECTIVE");
        assertThat(passes.act(pass, "resend-verification").status()).isEqualTo(409);
    }

    @Test
    void deletingAPassThatIsShownDeletesItsCredential() {
        JsonNode other = passes.create(realm.ownerId());
        passes.act(other, "not-effective");
        assertThat(credentials()).isEqualTo(2);
        assertThat(passes.delete(other).status()).isEqualTo(204);
        assertThat(credentials()).isEqualTo(1);
    }

    @Test
    void theRowHoldsNothingThatOpensAnything() throws SQLException {
        JsonNode other = passes.create(realm.ownerId());
        String row = text(
                "SELECT string_agg(p::text || coalesce(c.secret_data, '') || coalesce(c.credential_data, ''), ' ')"
                        + " FROM kp_access_pass p LEFT JOIN credential c ON c.id = p.credential_id WHERE p.realm_id = ?");
        assertThat(row)
                .contains(other.path("number").textValue())
                .doesNotContain(Passes.PASS_CODE)
                .doesNotContain(other.path("authenticationCode").textValue());
    }

    /** The credential of the oldest pass. */
    private void deleteCredential() {
        String label = pass.path("number").textValue();
        String credentials = "/users/" + realm.ownerId() + "/credentials";
        for (JsonNode credential : realm.admin().get(credentials)) {
            if (label.equals(credential.path("userLabel").textValue())) {
                realm.admin().delete(credentials + "/" + credential.path("id").textValue());
            }
        }
    }

    private void assertNothingIsLeft() {
        assertThat(number("SELECT count(*) FROM kp_access_pass WHERE realm_id = ?", realmId))
                .isZero();
        assertThat(rows("kp_related_entity")).isZero();
        assertThat(rows("kp_sent_code")).isZero();
        assertThat(credentials()).isZero();
    }

    private long rows(String table) {
        return number("SELECT count(*) FROM " + table + " WHERE pass_id = ?", Passes.id(pass));
    }

    private long credentials() {
        return number("SELECT count(*) FROM credential WHERE type = 'access-pass' AND user_id = ?", realm.ownerId());
    }

    private long counters() {
        return number("SELECT count(*) FROM kp_try_counter WHERE realm_id = ?", realmId);
    }

    private long number(String sql, String parameter) {
        try {
            return Long.parseLong(ask(sql, parameter));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String sql) throws SQLException {
        return ask(sql, realmId);
    }

    private String ask(String sql, String parameter) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(keycloak.database().jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}
