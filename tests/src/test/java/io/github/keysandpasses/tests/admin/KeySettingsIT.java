package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin changes what the realm says about its keys, and a console asks what its caller may do. */
@WithKeycloak
class KeySettingsIT {
    private static final String SETTINGS = WebApiKeysIT.KEYS + "/settings";

    @Test
    void theSettingsAreTheDefaultsUntilSomebodyChangesThem(RunningKeycloak keycloak) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            JsonNode settings = realm.admin().get(SETTINGS);
            assertThat(settings.path("defaultExpiryDays").intValue()).isEqualTo(90);
            assertThat(settings.path("maxExpiryDays").intValue()).isEqualTo(365);
            assertThat(settings.path("neverExpires").booleanValue()).isFalse();
            assertThat(settings.path("selfServiceScopes")).isEmpty();
            assertThat(settings).hasSize(12);
        }
    }

    @Test
    void whatIsSentIsChangedHoldsAtOnceAndTheRestStays(RunningKeycloak keycloak) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            Admin admin = realm.admin();
            JsonNode saved = admin.call(
                            "PUT", SETTINGS, Map.of("neverExpires", true, "selfServiceScopes", List.of("email")))
                    .json();
            assertThat(saved).isEqualTo(admin.get(SETTINGS));
            assertThat(saved.path("neverExpires").booleanValue()).isTrue();
            assertThat(saved.path("selfServiceScopes").path(0).textValue()).isEqualTo("email");
            assertThat(saved.path("maxExpiryDays").intValue()).isEqualTo(365);
            JsonNode key = admin.createKey(realm.ownerId(), "for ever", "neverExpires", true);
            assertThat(key.path("neverExpires").booleanValue()).isTrue();
            admin.put(SETTINGS, saved);
            assertThat(admin.get(SETTINGS)).isEqualTo(saved);
        }
    }

    @Test
    void aChangeIsAnAdminEvent(RunningKeycloak keycloak) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            Admin admin = realm.admin();
            admin.change("", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
            admin.put(SETTINGS, Map.of("rotationGraceHours", 12));
            JsonNode event = admin.get("/admin-events?max=1").path(0);
            assertThat(event.path("operationType").textValue()).isEqualTo("UPDATE");
            assertThat(event.path("resourceType").textValue()).isEqualTo("WEB_API_KEY_SETTINGS");
            assertThat(event.path("resourcePath").textValue()).isEqualTo("keys-and-passes/web-api-keys/settings");
            assertThat(event.path("representation").textValue()).contains("\"rotationGraceHours\":12");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "maxExpiryDays;0",
                "maxExpiryDays;\"7\"",
                "maxExpiryDays;7.5",
                "maxExpiryDays;99999999999",
                "defaultExpiryDays;4000",
                "neverExpires;\"true\"",
                "neverExpires;1",
                "rotationGraceHours;169",
                "selfServiceScopes;\"email\"",
                "selfServiceScopes[0];[\"no-such-scope\"]",
                "selfServiceScopes;[null]",
                "selfServiceScopes[1];[\"email\",7]",
                "wrongKeyTries;{}",
                "maxExpiryDay;90"
            })
    void whatCannotBeIsRefusedNamingTheSetting(String field, String value, RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        JsonNode before = admin.get(SETTINGS);
        String name = field.replaceAll("\\[.*", "");
        HttpAnswer answer =
                admin.call("PUT", SETTINGS, Map.of(name, new com.fasterxml.jackson.databind.util.RawValue(value)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").textValue()).isEqualTo(field);
        assertThat(answer.json().path("errorMessage").textValue()).startsWith(field + " ");
        assertThat(admin.get(SETTINGS)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "none,403,403",
        "view-users,403,403",
        "manage-users,403,403",
        "view-realm,200,403",
        "manage-realm,200,200"
    })
    void theSettingsAreTheRealmsToSeeAndToChange(String role, int seeing, int changing, RunningKeycloak keycloak) {
        Admin caller = Callers.with(keycloak, new TestCrm(new Admin(keycloak)), role);
        assertThat(caller.call("GET", SETTINGS, null).status()).isEqualTo(seeing);
        assertThat(caller.call("PUT", SETTINGS, Map.of()).status()).isEqualTo(changing);
    }

    @ParameterizedTest
    @CsvSource({
        "view-users,true,true,false,false,false",
        "query-users,true,false,false,false,false",
        "manage-users,true,true,true,false,false",
        "view-realm,false,false,false,true,false",
        "manage-realm,false,false,false,true,true",
        "realm-admin,true,true,true,true,true"
    })
    void aConsoleIsToldWhatItsCallerMayDo(
            String role,
            boolean canView,
            boolean canViewAll,
            boolean canManage,
            boolean canSettings,
            boolean canManageSettings,
            RunningKeycloak keycloak) {
        JsonNode rights =
                Callers.with(keycloak, new TestCrm(new Admin(keycloak)), role).get(WebApiKeysIT.KEYS + "/capabilities");
        assertThat(rights.path("canView").booleanValue()).isEqualTo(canView);
        assertThat(rights.path("canViewAll").booleanValue()).isEqualTo(canViewAll);
        assertThat(rights.path("canManage").booleanValue()).isEqualTo(canManage);
        assertThat(rights.path("canSettings").booleanValue()).isEqualTo(canSettings);
        assertThat(rights.path("canManageSettings").booleanValue()).isEqualTo(canManageSettings);
    }

    @Test
    void whoIsNoAdminIsToldNothing(RunningKeycloak keycloak) {
        Admin stranger = Callers.with(keycloak, new TestCrm(new Admin(keycloak)), "none");
        assertThat(stranger.call("GET", WebApiKeysIT.KEYS + "/capabilities", null)
                        .status())
                .isEqualTo(403);
    }
}
