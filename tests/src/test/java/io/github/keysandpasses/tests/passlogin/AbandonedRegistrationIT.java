package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.TwoNodes;
import io.github.keysandpasses.tests.server.WithTwoNodes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Who registered and never verified their pass is removed, so that the address is free for whose it is; and nobody else ever is. The
 * servers look every two seconds, and a registration is as old as the test makes it in the database.
 */
@Tag("slow")
@Tag("zip")
@TestInstance(Lifecycle.PER_CLASS)
@WithTwoNodes
class AbandonedRegistrationIT {
    private static final String CODE = "verificationCode";
    private static final int PATIENCE_OF_THE_REALM = 7;

    @AutoClose
    static final MailServer MAIL = new MailServer();

    private TwoNodes nodes;
    private CustomerRealm canaries;
    private CustomerRealm realm;

    @BeforeAll
    void start(TwoNodes shared) {
        nodes = shared;
        canaries = new CustomerRealm(nodes.first(), MAIL);
    }

    @BeforeEach
    void aRealmInWhichCustomersJoinAnOrganisation() {
        realm = new CustomerRealm(nodes.first(), MAIL);
        realm.admin().change("", Map.of("organizationsEnabled", true));
        realm.admin().createOrganization(realm.name());
        customersJoin(realm.name());
    }

    /** As staff would say in the console. */
    private void customersJoin(String organization) {
        Admin admin = realm.admin();
        for (JsonNode step : admin.get("/authentication/flows/crm%20access%20pass%20registration/executions")) {
            if ("crm-access-pass-registration".equals(step.path("providerId").asText())) {
                admin.post(
                        "/authentication/executions/" + step.required("id").textValue() + "/config",
                        Map.of("alias", "home", "config", Map.of("organization", organization)));
            }
        }
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void anAddressSomebodyElseRegisteredWithIsFreeAgain() {
        String address = CustomerRealm.address();
        String stranger = registered(address);
        assertThat(realm.admin().get("/organizations/members/" + stranger + "/organizations"))
                .hasSize(1);
        assertThat(realm.register(realm.browser(), address).html()).contains("Email already exists.");
        age(stranger, PATIENCE_OF_THE_REALM);
        awaitRemoval(realm, address);

        PassBrowser.Tab owner = realm.register(realm.browser(), address);
        assertThat(owner.asksFor(CODE)).isTrue();
        assertThat(realm.user(address).path("id").asText()).isNotEqualTo(stranger);

        JsonNode events = realm.admin().get("/events?type=DELETE_ACCOUNT");
        assertThat(events).as("one node does it").hasSize(1);
        assertThat(events.path(0).path("userId").asText()).isEqualTo(stranger);
        assertThat(events.path(0).path("details").path("reason").asText()).isEqualTo("registration_not_verified");
        assertThat(events.path(0)
                        .path("details")
                        .path("keysandpasses_access_pass_number")
                        .asText())
                .startsWith("AT");
    }

    @Test
    void whoHadThemselvesLockedForGoodIsRemovedAllTheSame() {
        realm.admin().change("", Map.of("bruteForceProtected", true, "permanentLockout", true, "failureFactor", 1));
        String address = CustomerRealm.address();
        String stranger = registered(address);
        realm.browser().open(CustomerRealm.APP).send("identifier", address, "passCode", "wrong guess 7");
        Patience.until(
                "the lockout",
                () -> !realm.admin().get("/users/" + stranger).path("enabled").booleanValue());
        age(stranger, PATIENCE_OF_THE_REALM);
        awaitRemoval(realm, address);
    }

    @Test
    void whateverElseSomebodyIsKeepsThem() {
        Map<String, String> kept = new LinkedHashMap<>();
        young(kept);
        verified(kept);
        madeByStaff(kept);
        kept("a password", kept, this::password);
        kept("a role", kept, this::role);
        kept("a group", kept, this::group);
        kept("another organisation", kept, this::organization);
        kept("an identity provider", kept, this::identityProvider);
        kept("an e-mail address that is verified", kept, id -> change(id, "emailVerified", true));
        kept("disabled by staff", kept, id -> change(id, "enabled", false));
        kept("a second pass", kept, id -> realm.pendingPass(id, CustomerRealm.address()));

        aWholeSweepGoesBy();
        assertNobodyIsGone(kept);
    }

    /** What was there once they may have used: they are customers, although nothing of it is left. */
    @Test
    void whateverElseSomebodyWasOnceKeepsThemToo() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept("a password", kept, this::password);
        kept("a login", kept, this::logInForAWhile);
        kept("a second pass", kept, this::secondPassForAWhile);
        kept("a second pass out of stock", kept, this::passOutOfStockForAWhile);
        aWholeSweepGoesBy();
        assertNobodyIsGone(kept);

        withoutPassword(kept.get("a password"));
        aWholeSweepGoesBy();
        assertNobodyIsGone(kept);
    }

    /** Neither Keycloak's cache, which has them as they were, nor a change that is not over yet hides what somebody is. */
    @Test
    void whatIsBeingWrittenOfSomebodyKeepsThem() throws SQLException {
        String kept = registered(CustomerRealm.address());
        String path = "/users/" + kept;
        assertThat(realm.admin().get(path).path("emailVerified").booleanValue()).isFalse();
        Admin second = new Admin(nodes.second(), realm.name(), nodes.second().adminToken());
        assertThat(second.get(path).path("emailVerified").booleanValue()).isFalse();
        try (Connection connection =
                        DriverManager.getConnection(nodes.database().jdbcUrl());
                PreparedStatement verify =
                        connection.prepareStatement("UPDATE user_entity SET email_verified = true WHERE id = ?")) {
            connection.setAutoCommit(false);
            verify.setString(1, kept);
            assertThat(verify.executeUpdate()).isOne();
            age(kept, PATIENCE_OF_THE_REALM);
            Patience.until("the sweep waits for the user", () -> isSomebodyWaiting(connection));
            connection.commit();
        }
        aWholeSweepGoesBy();
        assertThat(isGone(kept)).isFalse();
    }

    private static boolean isSomebodyWaiting(Connection connection) {
        try (PreparedStatement waiting = connection.prepareStatement("SELECT 1 FROM pg_locks WHERE NOT granted");
                ResultSet rows = waiting.executeQuery()) {
            return rows.next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRealmThatWantsItKeepsThemForEver() {
        realm.define("pendingRegistrationDays", 0);
        String kept = registered(CustomerRealm.address());
        age(kept, 4000);
        aWholeSweepGoesBy();
        assertThat(realm.passesOf(kept)).hasSize(1);
    }

    private void young(Map<String, String> kept) {
        String id = registered(CustomerRealm.address());
        age(id, PATIENCE_OF_THE_REALM - 1);
        kept.put("young", id);
    }

    private void verified(Map<String, String> kept) {
        String address = CustomerRealm.address();
        realm.register(realm.browser(), address).send(CODE, realm.code(address, 1));
        String id = realm.user(address).required("id").textValue();
        age(id, PATIENCE_OF_THE_REALM);
        kept.put("verified", id);
    }

    private void madeByStaff(Map<String, String> kept) {
        String id = Admin.createdId(realm.admin().post("/users", Map.of("username", "by-staff", "enabled", true)));
        realm.pendingPass(id, CustomerRealm.address());
        age(id, PATIENCE_OF_THE_REALM);
        kept.put("made by staff", id);
    }

    private void kept(String why, Map<String, String> kept, Consumer<String> what) {
        String id = registered(CustomerRealm.address());
        what.accept(id);
        age(id, PATIENCE_OF_THE_REALM);
        kept.put(why, id);
    }

    private void password(String id) {
        realm.admin().put("/users/" + id + "/reset-password", Map.of("type", "password", "value", CrmDemo.PASSWORD));
    }

    private void withoutPassword(String id) {
        Admin admin = realm.admin();
        for (JsonNode credential : admin.get("/users/" + id + "/credentials")) {
            if ("password".equals(credential.path("type").asText())) {
                admin.delete("/users/" + id + "/credentials/"
                        + credential.required("id").textValue());
            }
        }
    }

    /** By a password that staff gave them and took away again. */
    private void logInForAWhile(String id) {
        Admin admin = realm.admin();
        String app = TestCrm.unique("app");
        realm.realm().client(app, "directAccessGrantsEnabled", true);
        password(id);
        String username = admin.get("/users/" + id).required("username").textValue();
        assertThat(realm.realm().logIn(app, username).status()).isEqualTo(200);
        admin.post("/users/" + id + "/logout", Map.of());
        withoutPassword(id);
    }

    private void secondPassForAWhile(String id) {
        deletePass(realm.pendingPass(id, CustomerRealm.address(), "requireVerification", false));
    }

    private void passOutOfStockForAWhile(String id) {
        JsonNode stock = realm.pendingPass("", CustomerRealm.address(), "userId", "", "requireVerification", "");
        realm.admin()
                .post(
                        "/keys-and-passes/access-passes/" + stock.required("id").textValue() + "/assign",
                        Map.of("userId", id));
        deletePass(stock);
    }

    private void deletePass(JsonNode pass) {
        String path = "/keys-and-passes/access-passes/" + pass.required("id").textValue();
        realm.admin().post(path + "/not-effective", Map.of());
        realm.admin().delete(path);
    }

    private void role(String id) {
        Admin admin = realm.admin();
        admin.post("/roles", Map.of("name", "vip"));
        admin.post("/users/" + id + "/role-mappings/realm", List.of(admin.get("/roles/vip")));
    }

    private void group(String id) {
        Admin admin = realm.admin();
        String group = Admin.createdId(admin.post("/groups", Map.of("name", "friends")));
        admin.put("/users/" + id + "/groups/" + group, Map.of());
    }

    private void organization(String id) {
        Admin admin = realm.admin();
        admin.join(admin.createOrganization("other-" + realm.name()), id);
    }

    private void identityProvider(String id) {
        Admin admin = realm.admin();
        admin.post("/identity-provider/instances", Map.of("alias", "elsewhere", "providerId", "google"));
        admin.post(
                "/users/" + id + "/federated-identity/elsewhere",
                Map.of("identityProvider", "elsewhere", "userId", "somebody", "userName", "somebody"));
    }

    private void change(String id, String member, Object value) {
        realm.admin().change("/users/" + id, Map.of(member, value));
    }

    private void assertNobodyIsGone(Map<String, String> kept) {
        assertThat(kept.entrySet())
                .filteredOn(user -> isGone(user.getValue()))
                .extracting(Map.Entry::getKey)
                .as("removed, and should not be")
                .isEmpty();
    }

    private boolean isGone(String userId) {
        return realm.admin().call("GET", "/users/" + userId, null).status() == 404;
    }

    /** Somebody registers, and goes away; the answer is the user's id. */
    private String registered(String address) {
        return registered(realm, address);
    }

    private static String registered(CustomerRealm where, String address) {
        assertThat(where.register(where.browser(), address).asksFor(CODE)).isTrue();
        return where.user(address).required("id").textValue();
    }

    /** Of the two in a realm of their own the second is there only once a sweep takes the first: all of the next one comes after. */
    private void aWholeSweepGoesBy() {
        for (int i = 0; i < 2; i++) {
            String address = CustomerRealm.address();
            age(registered(canaries, address), PATIENCE_OF_THE_REALM);
            awaitRemoval(canaries, address);
        }
    }

    private static void awaitRemoval(CustomerRealm where, String address) {
        Patience.until("the sweep", () -> where.user(address).isMissingNode());
    }

    /** Makes the passes of a user so many days old, and some seconds. */
    private void age(String userId, int days) {
        try (Connection connection =
                        DriverManager.getConnection(nodes.database().jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE kp_access_pass SET created_at = created_at - ? WHERE owner_id = ?")) {
            statement.setLong(1, days * 86_400_000L + 5000);
            statement.setString(2, userId);
            assertThat(statement.executeUpdate()).isPositive();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
