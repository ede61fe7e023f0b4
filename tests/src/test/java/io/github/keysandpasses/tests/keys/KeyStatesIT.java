package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody learns from an answer why a key is no good: not that it was good once, nor whose it was. */
@WithKeycloak
class KeyStatesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource
    void aBadKeyIsAnsweredLikeAnUnknownOneToTheByte(BadKey bad, RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        String key = bad.make(admin, new TestCrm(admin).member());
        new AllDoors(keycloak).assertRefusedLikeAnUnknownKey(key, bad.reason());
    }

    @Test
    void aKeyIsGoodUntilItExpiresAndThenAnsweredLikeAnUnknownOne(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        String early = expiring(admin, member, "early", 2);
        String late = expiring(admin, member, "late", 3600);
        Doors doors = new Doors(keycloak);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (doors.grant(early).status() == 200) {
            assertThat(Instant.now()).as("the key never expires").isBefore(deadline);
            Thread.onSpinWait();
        }
        new AllDoors(keycloak).assertRefusedLikeAnUnknownKey(early, "key_expired");
        assertThat(doors.grant(late).status()).isEqualTo(200);
    }

    @Test
    void aKeyOfAnotherRealmIsAnsweredLikeAnUnknownOne(RunningKeycloak keycloak) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            assertThat(realm.doors().grant(realm.key()).status()).isEqualTo(200);
            new AllDoors(keycloak).assertRefusedLikeAnUnknownKey(realm.key(), "key_unknown");
        }
    }

    @Test
    void revocationHoldsFromTheNextExchangeOnAndForGood(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        JsonNode key = admin.createKey(member.id(), "key");
        String secret = key.required("key").textValue();
        AllDoors doors = new AllDoors(keycloak);
        doors.claims(secret);
        admin.post(
                "/keys-and-passes/web-api-keys/" + key.required("id").textValue() + "/revoke",
                Map.of("reason", "lost"));
        doors.assertRefusedLikeAnUnknownKey(secret, "key_revoked");
        doors.assertRefusedLikeAnUnknownKey(secret, "key_revoked");
    }

    @Test
    void whatWasOnlyClosedOpensAgain(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        String key = admin.createKey(member.id(), "key").required("key").textValue();
        AllDoors doors = new AllDoors(keycloak);
        crm.setEnabled(member.organization(), false);
        doors.assertRefusedLikeAnUnknownKey(key, "organization_disabled");
        crm.setEnabled(member.organization(), true);
        assertThat(doors.claims(key).path("org").textValue())
                .isEqualTo(member.organization().name());
    }

    private static String expiring(Admin admin, TestCrm.Member member, String name, int seconds) {
        long expiresAt = Instant.now().getEpochSecond() + seconds;
        return admin.createKey(member.id(), name, "expiresAt", expiresAt)
                .required("key")
                .textValue();
    }
}
