package io.github.keysandpasses.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.demo.WrongKeys;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.TwoNodes;
import io.github.keysandpasses.tests.server.WithTwoNodes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is ended at one node is over at the other at the very next call. */
@Tag("slow")
@Tag("zip")
@TestInstance(Lifecycle.PER_CLASS)
@WithTwoNodes
class TwoNodesIT {
    private TwoNodes nodes;
    private Doors here;
    private Doors there;
    private Admin admin;

    @BeforeAll
    void start(TwoNodes shared) {
        nodes = shared;
        here = new Doors(nodes.first());
        there = new Doors(nodes.second());
        admin = new Admin(nodes.first());
    }

    @Test
    void aLoginReleasedAtOneNodeIsDeadAtTheOther() {
        assertIsReleasedEverywhere(logIn());
    }

    @Test
    void aLoginThatEndsWhenIdleIsDeadAtTheOtherToo() {
        idle("600");
        try {
            assertIsReleasedEverywhere(logIn());
        } finally {
            idle("");
        }
    }

    @Test
    void aKeysTokenReleasedAtOneNodeIsDeadAtTheOther() {
        String token = Doors.token(here.webApi(CrmDemo.DEMO_KEY, "{}"));
        assertThat(there.introspect(token).path("active").booleanValue()).isTrue();
        assertThat(new WebLogin(nodes.second()).release(token).status()).isEqualTo(200);
        assertThat(here.introspect(token).path("active").booleanValue()).isFalse();
    }

    @Test
    void aKeyRevokedAtOneNodeIsRefusedAtTheOther() {
        JsonNode created = admin.createKey(admin.userId(CrmDemo.MAY), "two nodes", "organization", "crmdemo");
        String key = created.required("key").textValue();
        assertThat(there.exchange(key).status()).isEqualTo(200);
        admin.post("/keys-and-passes/web-api-keys/" + created.required("id").textValue() + "/revoke", Map.of());
        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(there.exchange(key));
    }

    @Test
    void wrongKeysAtBothNodesCountTogetherAndWhoIsThrottledAtOneIsThrottledAtTheOther() {
        try (OtherRealm realm = new OtherRealm(nodes.first())) {
            Doors first = realm.doors();
            Doors second = new Doors(nodes.second(), realm.name());
            int[] asked = {0};
            WrongKeys.untilThrottled(() -> (asked[0]++ % 2 == 0 ? first : second).webApi(WrongKeys.UNKNOWN, "{}"));

            WrongKeys.AT_WEB_API.assertIs(first.webApi(WrongKeys.UNKNOWN, "{}"));
            WrongKeys.AT_WEB_API.assertIs(second.webApi(WrongKeys.UNKNOWN, "{}"));
            assertThat(second.webApi(realm.key(), "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void whoIsThrottledAtOneNodeIsThrottledAtTheOtherAtTheVeryNextRequest() {
        try (OtherRealm realm = new OtherRealm(nodes.first())) {
            WrongKeys.untilThrottled(() -> realm.doors().webApi(WrongKeys.UNKNOWN, "{}"));
            WrongKeys.AT_WEB_API.assertIs(new Doors(nodes.second(), realm.name()).webApi(WrongKeys.UNKNOWN, "{}"));
        }
    }

    @Test
    void aKeyEndedByPresentingItAtOneNodeIsRefusedAtTheOther() {
        try (OtherRealm realm = new OtherRealm(nodes.first())) {
            Doors there = new Doors(nodes.second(), realm.name());
            assertThat(there.exchange(realm.key()).status()).isEqualTo(200);
            assertThat(WrongKeys.revoke(nodes.first(), realm.name(), realm.key())
                            .status())
                    .isEqualTo(200);
            Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(there.exchange(realm.key()));
        }
    }

    @Test
    void aKeyDisabledAtOneNodeIsRefusedAtTheOtherAndSoAreItsTokens() {
        NarrowKey key = key();
        String token = Doors.token(there.exchange(key.text()));
        key.setEnabled(false);
        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(there.exchange(key.text()));
        assertThat(there.introspect(token).toString()).isEqualTo("{\"active\":false}");
        key.setEnabled(true);
        assertThat(there.exchange(key.text()).status()).isEqualTo(200);
    }

    @Test
    void aKeyNarrowedAtOneNodeIsNarrowAtTheOther() {
        NarrowKey key = key();
        String token = Doors.token(there.exchange(key.text()));
        assertThat(there.introspect(token).at("/resource_access/loyalty-api").isMissingNode())
                .isFalse();
        key.restrict("roles", "offline_access");
        assertThat(there.introspect(token).at("/resource_access/loyalty-api").isMissingNode())
                .isTrue();
        key.restrict("networks", "10.0.0.0/8");
        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(there.exchange(key.text()));
    }

    @Test
    void aKeyRotatedWithoutGraceAtOneNodeIsRefusedAtTheOther() {
        NarrowKey key = key();
        assertThat(there.exchange(key.text()).status()).isEqualTo(200);
        admin.post(key.path() + "/rotate", Map.of("graceHours", 0));
        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(there.exchange(key.text()));
    }

    @Test
    void aKeyForANetworkGoesByTheAddressATrustedProxyNames() {
        NarrowKey key = key();
        key.restrict("networks", "203.0.113.0/24", "networks", "2001:db8::/32");
        // The nodes' hostname says http, which is enough for nobody but this machine.
        admin.change("", Map.of("sslRequired", "none"));
        for (String inside : new String[] {"203.0.113.7", "2001:db8::7"}) {
            assertThat(presented(key, inside).status()).as(inside).isEqualTo(200);
        }
        for (String outside : new String[] {"203.0.114.7", "2001:db9::7", "127.0.0.1"}) {
            Refusal.BAD_KEY_AT_WEB_API.assertIs(presented(key, outside));
        }
        Refusal.BAD_KEY_AT_WEB_API.assertIs(there.webApi(key.text(), "{}"));
        admin.change("", Map.of("sslRequired", "external"));
    }

    private HttpAnswer presented(NarrowKey key, String source) {
        return Http.postJson(
                there.webApiUri(), "{}", "Authorization", Http.basic(key.text(), ""), "X-Forwarded-For", source);
    }

    @Test
    void theUsesAtBothNodesAddUp() {
        NarrowKey key = key();
        for (int i = 0; i < 5; i++) {
            assertThat(here.exchange(key.text()).status()).isEqualTo(200);
            assertThat(there.exchange(key.text()).status()).isEqualTo(200);
        }
        Patience.until(
                "ten uses are written", () -> key.shown().path("useCount").longValue() == 10);
    }

    @Test
    void aKeyNobodyUsedForAYearIsRefusedAndRevokedForGoodByOneOfTheNodes() throws SQLException {
        NarrowKey key = key();
        try (Connection connection =
                        DriverManager.getConnection(nodes.first().database().jdbcUrl());
                PreparedStatement aged = connection.prepareStatement(
                        "UPDATE kp_web_api_key SET created_at = created_at - 366 * 86400000::bigint WHERE id = ?")) {
            aged.setString(1, key.id());
            assertThat(aged.executeUpdate()).isEqualTo(1);
        }
        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(there.exchange(key.text()));
        Patience.until("the key is revoked", () -> key.shown().has("revokedAt"));
        assertThat(key.shown().path("revocationCause").textValue()).isEqualTo("UNUSED");
        JsonNode events = admin.get("/events?max=100&type=REVOKE_GRANT");
        assertThat(events.findValuesAsText("keysandpasses_web_api_key_id")).containsOnlyOnce(key.id());
    }

    private NarrowKey key() {
        return NarrowKey.of(admin, new TestCrm(admin).member().id());
    }

    private void assertIsReleasedEverywhere(String token) {
        assertThat(there.introspect(token).path("active").booleanValue()).isTrue();
        assertThat(there.userInfo(token).status()).isEqualTo(200);
        assertThat(new WebLogin(nodes.first()).release(token).status()).isEqualTo(200);
        for (Doors node : new Doors[] {there, here}) {
            assertThat(node.introspect(token).toString()).isEqualTo("{\"active\":false}");
            assertThat(node.userInfo(token).status()).isEqualTo(401);
        }
        assertThat(new WebLogin(nodes.second()).release(token).status())
                .as("twice")
                .isEqualTo(200);
    }

    private String logIn() {
        HttpAnswer answer = new WebLogin(nodes.first()).logIn(CrmDemo.ADMINISTRATOR, CrmDemo.ORGANIZATION);
        return Doors.token(answer);
    }

    private void idle(String seconds) {
        admin.change(
                "/clients/" + admin.clientId(CrmDemo.WEB_API_CLIENT),
                Map.of("attributes", Map.of("client.session.idle.timeout", seconds)));
    }
}
