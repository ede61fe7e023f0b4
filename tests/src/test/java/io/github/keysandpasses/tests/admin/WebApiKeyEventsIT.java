package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins do with keys is on record: which key, what was done, and never the key itself. */
@WithKeycloak
class WebApiKeyEventsIT {
    private static final String KEYS = WebApiKeysIT.KEYS;
    private static final String LEGACY = "0123456789ABCDEF0123456789ABCDEF";

    private OtherRealm realm;
    private Admin admin;

    @BeforeEach
    void aRealmThatKeepsAllOfItsAdminEvents(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        admin = realm.admin();
        admin.change("", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void creatingRevokingAndDeletingAKeyAreAdminEvents() {
        String id = admin.createKey(realm.ownerId(), "app").required("id").textValue();
        admin.post(KEYS + "/" + id + "/revoke", Map.of("reason", "laptop lost"));
        admin.delete(KEYS + "/" + id);
        List<JsonNode> events = keyEvents();
        assertThat(events)
                .extracting(event -> event.path("operationType").textValue())
                .containsExactly("DELETE", "ACTION", "CREATE");
        assertThat(events)
                .extracting(event -> event.path("resourcePath").textValue())
                .containsOnly("keys-and-passes/web-api-keys/" + id);
        assertThat(events.get(1).path("representation").textValue()).contains("laptop lost");
    }

    @Test
    void noEventHoldsTheKeyOrItsHash() {
        JsonNode made = admin.createKey(realm.ownerId(), "app");
        admin.post(KEYS + "/import", Map.of("userId", realm.ownerId(), "name", "imported", "key", LEGACY));
        String hidden = made.required("key")
                .textValue()
                .substring(made.path("prefix").textValue().length());
        String everything = admin.get("/admin-events").toString();
        assertThat(everything).contains(made.path("id").textValue());
        assertThat(everything).contains("\\\"name\\\":\\\"imported\\\"");
        assertThat(everything).doesNotContain(hidden, LEGACY).doesNotContainPattern("[0-9a-f]{64}");
    }

    @Test
    void whatIsRefusedIsNoEvent() {
        admin.createKey(realm.ownerId(), "app");
        admin.call("POST", KEYS, Map.of("userId", realm.ownerId(), "name", "app"));
        admin.call("DELETE", KEYS + "/no-such-key", null);
        assertThat(keyEvents()).hasSize(1);
    }

    /** Newest first. */
    private List<JsonNode> keyEvents() {
        return StreamSupport.stream(admin.get("/admin-events").spliterator(), false)
                .filter(event -> event.path("resourceType").textValue().equals("WEB_API_KEY"))
                .toList();
    }
}
