package io.github.keysandpasses.tests.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a key was last used, and how often, is known some seconds later. */
@WithKeycloak
class KeyUseIT {
    private Doors doors;
    private NarrowKey key;
    private Admin admin;

    @BeforeEach
    void aKey(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        admin = new Admin(keycloak);
        key = NarrowKey.of(admin, new TestCrm(admin).member().id());
    }

    @Test
    void aKeyNobodyUsedSaysSo() {
        assertThat(key.shown().has("lastUsedAt")).isFalse();
        assertThat(key.shown().path("useCount").longValue()).isZero();
    }

    @Test
    void everyExchangeCountsAtWhateverDoor() {
        for (int i = 0; i < 3; i++) {
            assertThat(doors.grant(key.text()).status()).isEqualTo(200);
            assertThat(doors.exchange(key.text()).status()).isEqualTo(200);
            assertThat(doors.webApi(key.text(), "{}").status()).isEqualTo(200);
        }
        Patience.until(
                "nine uses are written", () -> key.shown().path("useCount").longValue() == 9);
        assertThat(key.shown().path("lastUsedAt").longValue())
                .isCloseTo(Instant.now().getEpochSecond(), within(60L));
    }

    @Test
    void aRefusedExchangeIsNoUse() {
        assertThat(doors.grant(key.text(), "unit", "no such unit").status()).isEqualTo(400);
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
        Patience.until("a use is written", () -> key.shown().path("useCount").longValue() > 0);
        assertThat(key.shown().path("useCount").longValue()).isEqualTo(1);
    }

    @Test
    void aChangeOfTheKeyDoesNotUndoTheCount() {
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
        Patience.until("a use is written", () -> key.shown().path("useCount").longValue() == 1);
        admin.put(key.path(), Map.of("enabled", false));
        assertThat(key.shown().path("useCount").longValue()).isEqualTo(1);
    }
}
