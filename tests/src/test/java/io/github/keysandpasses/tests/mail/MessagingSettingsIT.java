package io.github.keysandpasses.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin says how messages are sent; what is secret of it is seen once, by whoever types it. */
@WithKeycloak
class MessagingSettingsIT {
    private static final String MASK = "**********";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String KEY = "bWVzc2FnZS1jZW50cmFs";
    private static final String TYPE = "io.github.keysandpasses.messaging.settings.MessagingSettingsProvider";

    @Test
    void theSettingsAreTheDefaultsUntilSomebodyChangesThem(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            JsonNode settings = new Messaging(realm.admin()).settings();
            assertThat(settings).hasSize(11);
            assertThat(settings.path("emailTransport").textValue()).isEqualTo("email");
            assertThat(settings.path("phoneTransport").textValue()).isEmpty();
            assertThat(settings.path("allowPrivateTargets").booleanValue()).isFalse();
        }
    }

    @Test
    void aSecretIsMaskedEverywhereAndStaysWhenItsMaskIsSentBack(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            admin.change("", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
            Messaging messaging = new Messaging(admin);
            HttpAnswer saved = messaging.trySet(withSecrets());
            assertThat(saved.status()).isEqualTo(200);
            assertThat(saved.body()).contains(MASK).doesNotContain(SECRET, KEY);
            JsonNode shown = messaging.settings();
            assertThat(shown.path("webhookSecret").textValue()).isEqualTo(MASK);
            messaging.set(new HashMap<>(Map.of("webhookSecret", MASK, "messageCentralKey", MASK, "allowHttp", true)));
            assertThat(messaging.settings().path("webhookSecret").textValue()).isEqualTo(MASK);
            assertThat(admin.get("/admin-events?max=10").toString())
                    .contains(MASK)
                    .doesNotContain(SECRET, KEY);
            assertThat(admin.get("/components?type=" + TYPE).toString())
                    .contains(MASK)
                    .doesNotContain(SECRET, KEY);
            assertThat(admin.callRaw("/partial-export", "").body()).doesNotContain(SECRET, KEY);
            assertThat(messaging
                            .trySet(Map.of("phoneTransport", "", "webhookSecret", ""))
                            .json()
                            .path("webhookSecret")
                            .textValue())
                    .isEmpty();
        }
    }

    @Test
    void aKeptSecretFollowsNoUrlToAnotherHost(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Messaging messaging = new Messaging(realm.admin());
            messaging.set(withSecrets());
            String elsewhere = "https://elsewhere.example.com/hook";
            HttpAnswer refused = messaging.trySet(Map.of("webhookUrl", elsewhere, "webhookSecret", MASK));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("field").textValue()).isEqualTo("webhookSecret");
            assertThat(messaging
                            .trySet(Map.of("messageCentralUrl", "https://elsewhere.example.com"))
                            .body())
                    .contains("messageCentralKey must be sent again");
            ObjectNode component =
                    (ObjectNode) realm.admin().get("/components?type=" + TYPE).path(0);
            component.withObject("/config").putArray("webhookUrl").add(elsewhere);
            HttpAnswer byKeycloak = realm.admin()
                    .call("PUT", "/components/" + component.path("id").textValue(), component);
            assertThat(byKeycloak.status()).isEqualTo(400);
            assertThat(byKeycloak.body()).contains("webhookSecret must be sent again");
            assertThat(messaging.settings().path("webhookUrl").textValue()).contains("gateway.example.com");
            messaging.set(new HashMap<>(Map.of("webhookUrl", elsewhere, "webhookSecret", SECRET)));
            assertThat(messaging.settings().path("webhookUrl").textValue()).isEqualTo(elsewhere);
        }
    }

    @Test
    void keycloaksOwnComponentEndpointKeepsAndChecksThemToo(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            Messaging messaging = new Messaging(admin);
            messaging.set(withSecrets());
            JsonNode component = admin.get("/components?type=" + TYPE).path(0);
            Map<String, Object> bad = new HashMap<>(Map.of("config", Map.of("webhookUrl", List.of("nonsense"))));
            bad.putAll(Map.of("id", component.path("id").textValue(), "name", "x", "providerId", "crm-messaging"));
            bad.put("providerType", TYPE);
            HttpAnswer refused =
                    admin.call("PUT", "/components/" + component.path("id").textValue(), bad);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("webhookUrl must be");
            admin.put("/components/" + component.path("id").textValue(), component);
            assertThat(messaging.settings().path("webhookSecret").textValue()).isEqualTo(MASK);
            assertThat(admin.call(
                                    "POST",
                                    "/components",
                                    Map.of("name", "second", "providerId", "crm-messaging", "providerType", TYPE))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void settingsTravelInARealmFile(RunningKeycloak keycloak) {
        Map<String, ?> config = Map.of(
                "emailTransport", List.of("none"),
                "phoneTransport", List.of("webhook"),
                "webhookUrl", List.of("https://gateway.example.com/hook"),
                "webhookSecret", List.of(SECRET));
        try (BareRealm realm = new BareRealm(keycloak, TestCrm.unique("realm"), file(config))) {
            JsonNode settings = new Messaging(realm.admin()).settings();
            assertThat(settings.path("emailTransport").textValue()).isEmpty();
            assertThat(settings.path("phoneTransport").textValue()).isEqualTo("webhook");
            assertThat(settings.path("webhookSecret").textValue()).isEqualTo(MASK);
        }
    }

    @Test
    void aRealmFileWithSettingsThatCannotBeIsNotImported(RunningKeycloak keycloak) {
        String name = TestCrm.unique("realm");
        Map<String, Object> realm = new HashMap<>(file(Map.of("webhookUrl", List.of("nonsense"))));
        realm.putAll(Map.of("realm", name, "enabled", true));
        assertThat(BareRealm.importRealm(keycloak, realm).status()).isGreaterThanOrEqualTo(400);
        assertThat(Http.get(keycloak.realmUri(name, "")).status()).isEqualTo(404);
    }

    private static Map<String, ?> file(Map<String, ?> config) {
        Map<String, ?> component = Map.of("name", "messages", "providerId", "crm-messaging", "config", config);
        return Map.of("components", Map.of(TYPE, List.of(component)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "emailTransport;\"pigeon\"",
                "emailTransport;\"message-central\"",
                "phoneTransport;\"email\"",
                "emailTransport;7",
                "webhookUrl;\"http://gateway.example.com/\"",
                "webhookUrl;\"https://user:word@gateway.example.com/\"",
                "webhookSecret;\"short\"",
                "messageCentralUrl;\"\\u0000\"",
                "messageCentralFlowType;\"RCS\"",
                "messageCentralFlowType;\"\"",
                "allowHttp;\"true\"",
                "webhookurl;\"\""
            })
    void whatCannotBeIsRefusedNamingTheSettingAndLosesNothing(String field, String value, RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Messaging messaging = new Messaging(realm.admin());
            messaging.set(withSecrets());
            JsonNode before = messaging.settings();
            HttpAnswer answer = realm.admin().call("PUT", Messaging.SETTINGS, Map.of(field, new RawValue(value)));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("field").textValue()).isEqualTo(field);
            assertThat(messaging.settings()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"none,403,403", "manage-users,403,403", "view-realm,200,403", "manage-realm,200,200"})
    void theSettingsAndTheTestsAreTheRealms(String role, int seeing, int changing, RunningKeycloak keycloak) {
        TestCrm crm = new TestCrm(new Admin(keycloak));
        TestCrm.User user = crm.user();
        if (!role.equals("none")) {
            crm.grantClientRole(user, "realm-management", role);
        }
        Admin caller = new Admin(keycloak, CrmDemo.REALM, token(keycloak, user));
        assertThat(caller.call("GET", Messaging.SETTINGS, null).status()).isEqualTo(seeing);
        assertThat(caller.call("PUT", Messaging.SETTINGS, Map.of()).status()).isEqualTo(changing);
        assertThat(caller.call("POST", Messaging.TEST, Map.of("channel", "phone", "address", "+447700900123"))
                        .status())
                .isEqualTo(changing);
        assertThat(caller.call("POST", Messaging.TEST + "/check", Map.of("handle", "x", "code", "123456"))
                        .status())
                .isEqualTo(changing);
    }

    @ParameterizedTest
    @CsvSource({"channel,fax,a@example.com,test", "address,email,,test", "kind,email,a@example.com,poem"})
    void aTestMessageThatCannotBeIsRefusedNamingTheMember(
            String field, String channel, String address, String kind, RunningKeycloak keycloak) {
        Map<String, Object> body = new HashMap<>(Map.of("channel", channel, "kind", kind));
        body.put("address", address);
        HttpAnswer answer = new Admin(keycloak).call("POST", Messaging.TEST, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").textValue()).isEqualTo(field);
    }

    private static Map<String, Object> withSecrets() {
        Map<String, Object> settings = new HashMap<>(Map.of("phoneTransport", "webhook", "webhookSecret", SECRET));
        settings.putAll(Map.of("webhookUrl", "https://gateway.example.com/hook", "messageCentralKey", KEY));
        return settings;
    }

    private static String token(RunningKeycloak keycloak, TestCrm.User user) {
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "password", "client_id", "admin-cli"));
        form.putAll(Map.of("username", user.username(), "password", CrmDemo.PASSWORD));
        return Doors.token(Http.postForm(keycloak.tokenEndpoint(CrmDemo.REALM), form));
    }
}
