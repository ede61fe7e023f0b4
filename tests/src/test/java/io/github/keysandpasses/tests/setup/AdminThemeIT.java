package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A realm's console gets our pages if that is asked for, and never loses a theme somebody chose. */
@WithKeycloak
class AdminThemeIT {
    private static final Map<String, Object> ASKED = Map.of("adminTheme", true);

    private BareRealm realm;

    @BeforeEach
    void aRealm(RunningKeycloak keycloak) {
        realm = new BareRealm(keycloak);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theConsoleStaysAsItIsUnlessAsked() {
        realm.setUp(Map.of());
        assertThat(theme()).isNull();
    }

    @Test
    void theThemeIsSetOnceAndTakenBackByTheUndoing() {
        assertThat(BareRealm.lines(realm.setUp(ASKED))).contains("CHANGE Admin theme");
        assertThat(theme()).isEqualTo("keys-and-passes");
        HttpAnswer again = realm.setUp(Map.of());
        assertThat(BareRealm.lines(again)).contains("KEEP Admin theme").allMatch(line -> line.startsWith("KEEP"));
        assertThat(BareRealm.lines(realm.undo())).contains("CHANGE Admin theme");
        assertThat(theme()).isNull();
    }

    @Test
    void aThemeOfTheCustomersStays() {
        realm.admin().change("", Map.of("adminTheme", "keycloak.v2"));
        HttpAnswer answer = realm.setUp(ASKED);
        assertThat(answer.json().path("complete").booleanValue()).isTrue();
        assertThat(BareRealm.lines(answer)).contains("KEEP Admin theme");
        assertThat(theme()).isEqualTo("keycloak.v2");
        realm.undo();
        assertThat(theme()).isEqualTo("keycloak.v2");
    }

    @Test
    void aThemeChosenSinceStaysAtTheUndoing() {
        realm.setUp(ASKED);
        realm.admin().change("", Map.of("adminTheme", "keycloak.v2"));
        assertThat(BareRealm.lines(realm.undo())).contains("KEEP Admin theme");
        assertThat(theme()).isEqualTo("keycloak.v2");
    }

    private String theme() {
        return realm.admin().get("").path("adminTheme").textValue();
    }
}
