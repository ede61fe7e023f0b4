package io.github.keysandpasses.tests.narrow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may exchange a key and from where. Elsewhere it is answered like a key nobody ever made: a thief learns nothing. */
@Tag("zip")
@WithKeycloak
class KeyPresentationIT {
    private Doors doors;
    private Admin admin;
    private Events events;
    private String ownerId;

    @BeforeEach
    void anOwner(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        admin = new Admin(keycloak);
        events = new Events(admin);
        ownerId = new TestCrm(admin).member().id();
    }

    @Test
    void aKeyForOneClientIsNoKeyForAnother() {
        NarrowKey key = NarrowKey.of(admin, ownerId, "clients", CrmDemo.THIRD_PARTY_APP);
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
        assertThat(doors.exchange(key.text()).status()).isEqualTo(200);
        Refusal.BAD_KEY_AT_WEB_API.assertIs(doors.webApi(key.text(), "{}"));
        assertThat(events.newestReason()).isEqualTo("key_client_not_allowed");
        assertThat(events.newestRefusal()
                        .at("/details/keysandpasses_web_api_key_prefix")
                        .textValue())
                .isEqualTo(key.text().substring(0, 9));
    }

    @Test
    void theWebApisClientCounts() {
        NarrowKey key = NarrowKey.of(admin, ownerId, "clients", CrmDemo.WEB_API_CLIENT);
        assertThat(doors.webApi(key.text(), "{}").status()).isEqualTo(200);
        Refusal.BAD_KEY_AT_GRANT.assertIs(doors.grant(key.text()));
        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(doors.exchange(key.text()));
    }

    @Test
    void aKeyForTheNetworkItComesFromIsGood() {
        for (String network : new String[] {"127.0.0.0/8", "127.0.0.1", "0.0.0.0/0"}) {
            NarrowKey key = NarrowKey.of(admin, ownerId, "networks", "2001:db8::/32", "networks", network);
            assertThat(doors.grant(key.text()).status()).as(network).isEqualTo(200);
        }
    }

    @Test
    void aKeyForAnotherNetworkIsNoKeyAtAnyDoor() {
        NarrowKey key = NarrowKey.of(admin, ownerId, "networks", "10.0.0.0/8", "networks", "::1");
        Refusal.BAD_KEY_AT_GRANT.assertIs(doors.grant(key.text()));
        assertThat(events.newestReason()).isEqualTo("key_network_not_allowed");
        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(doors.exchange(key.text()));
        Refusal.BAD_KEY_AT_WEB_API.assertIs(doors.webApi(key.text(), "{}"));
    }

    @Test
    void aHeaderDoesNotMoveTheCallerElsewhereUnlessTheServerIsBehindAProxy() {
        NarrowKey key = NarrowKey.of(admin, ownerId, "networks", "10.0.0.0/8");
        HttpAnswer answer = Http.postJson(
                doors.webApiUri(),
                "{}",
                "Authorization",
                Http.basic(key.text(), ""),
                "X-Forwarded-For",
                "10.1.2.3",
                "Forwarded",
                "for=10.1.2.3");
        Refusal.BAD_KEY_AT_WEB_API.assertIs(answer);
    }

    @Test
    void narrowingHoldsAtTheVeryNextExchange() {
        NarrowKey key = NarrowKey.of(admin, ownerId);
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
        key.restrict("networks", "10.0.0.0/8");
        Refusal.BAD_KEY_AT_GRANT.assertIs(doors.grant(key.text()));
        admin.put(key.path(), Map.of("restrictions", Map.of()));
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
    }
}
