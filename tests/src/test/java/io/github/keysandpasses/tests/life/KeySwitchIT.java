package io.github.keysandpasses.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key can be switched off and on again, and ended for good; its tokens go with it. */
@WithKeycloak
class KeySwitchIT {
    private Doors doors;
    private Admin admin;
    private NarrowKey key;

    @BeforeEach
    void aKey(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        admin = new Admin(keycloak);
        key = NarrowKey.of(admin, new TestCrm(admin).member().id());
    }

    @Test
    void aDisabledKeyIsRefusedAndItsTokensAreInactiveUntilItIsEnabledAgain() {
        String token = Doors.token(doors.grant(key.text()));
        admin.put(key.path(), Map.of("enabled", false, "reason", "audit"));

        Refusal.BAD_KEY_AT_GRANT.assertIs(doors.grant(key.text()));
        assertThat(new Events(admin).newestReason()).isEqualTo("key_disabled");
        assertThat(doors.introspect(token).toString()).isEqualTo("{\"active\":false}");
        assertThat(key.shown().path("state").textValue()).isEqualTo("DISABLED");
        assertThat(key.shown().path("disabledReason").textValue()).isEqualTo("audit");

        key.setEnabled(true);
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
        assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
        assertThat(key.shown().has("disabledReason")).isFalse();
    }

    @Test
    void userinfoOfADisabledKeysTokenIsRefused() {
        String token = Doors.token(doors.grant(key.text(), "scope", "openid"));
        assertThat(doors.userInfo(token).status()).isEqualTo(200);
        key.setEnabled(false);
        assertThat(doors.userInfo(token).status()).isEqualTo(401);
    }

    @Test
    void theTokensOfARevokedAndOfADeletedKeyAreInactive() {
        String token = Doors.token(doors.grant(key.text()));
        key.revoke();
        assertThat(doors.introspect(token).toString()).isEqualTo("{\"active\":false}");

        NarrowKey other = NarrowKey.of(admin, key.shown().required("userId").textValue());
        String otherToken = Doors.token(doors.grant(other.text()));
        admin.delete(other.path());
        assertThat(doors.introspect(otherToken).toString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void theTokenOfARevokedKeyCannotBeExchangedAgain() {
        TestCrm crm = new TestCrm(admin);
        String client = crm.client(Map.of("standard.token.exchange.enabled", "true"));
        admin.post("/clients/" + admin.clientId(client) + "/roles", Map.of("name", "call"));
        crm.grantClientRole(new TestCrm.User(key.shown().required("userId").textValue(), ""), client, "call");
        String token = Doors.token(doors.grant(key.text()));
        assertThat(doors.exchangeToken(client, "secret", token).status()).isEqualTo(200);
        key.revoke();
        assertThat(doors.exchangeToken(client, "secret", token).status()).isEqualTo(400);
    }

    @Test
    void aRevokedKeyStaysAsItIs() {
        key.revoke();
        assertThat(admin.call("PUT", key.path(), Map.of("enabled", true)).status())
                .isEqualTo(409);
        JsonNode shown = key.shown();
        assertThat(shown.path("state").textValue()).isEqualTo("REVOKED");
        assertThat(shown.path("revocationCause").textValue()).isEqualTo("ADMINISTRATOR");
        assertThat(shown.path("revocationReason").textValue()).isEqualTo("lost");
    }

    @Test
    void aKeyIsRenamedAndNoTwoOfAnOwnerAreCalledTheSame() {
        admin.put(key.path(), Map.of("name", "Cash desk <b>7</b>"));
        assertThat(key.shown().path("name").textValue()).isEqualTo("Cash desk <b>7</b>");
        NarrowKey other = NarrowKey.of(admin, key.shown().required("userId").textValue());
        assertThat(admin.call("PUT", other.path(), Map.of("name", "Cash desk <b>7</b>"))
                        .status())
                .isEqualTo(409);
    }
}
