package io.github.keysandpasses.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Sorted;
import io.github.keysandpasses.tests.server.RestartableKeycloak;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo realm is brought in at the first start; the second start finds it and changes nothing. */
@Tag("zip")
@Tag("slow")
class DemoRealmTwiceIT {
    private static final List<String> PLACES = List.of(
            "",
            "/users",
            "/users/" + CrmDemo.ADMINISTRATOR + "/credentials",
            "/clients",
            "/client-scopes",
            "/organizations",
            "/organizations/" + CrmDemo.ORGANIZATION_ID + "/groups",
            "/organizations/" + CrmDemo.ORGANIZATION_ID + "/members",
            "/organizations/" + CrmDemo.PARTNER_STORE_ID + "/groups",
            "/organizations/" + CrmDemo.PARTNER_STORE_ID + "/members",
            "/authentication/required-actions",
            "/users/profile",
            "/roles",
            "/components",
            "/keys-and-passes/setup",
            "/keys-and-passes/web-api-keys");

    @Test
    void aSecondStartOnTheSameDataChangesNothing() {
        try (RestartableKeycloak server = new RestartableKeycloak()) {
            Map<String, JsonNode> first = look(server.start());
            Map<String, JsonNode> second = look(server.start());
            first.forEach((place, found) -> assertThat(found).as(place).isNotEmpty());
            assertThat(first.get("/keys-and-passes/web-api-keys")).hasSize(1);
            first.forEach(
                    (place, found) -> assertThat(second.get(place)).as(place).isEqualTo(found));
        }
    }

    private static Map<String, JsonNode> look(RunningKeycloak keycloak) {
        assertThat(new Doors(keycloak).webApi(CrmDemo.DEMO_KEY, "{}").status()).isEqualTo(200);
        Admin admin = new Admin(keycloak);
        String administrator = admin.userId(CrmDemo.ADMINISTRATOR);
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (String place : PLACES) {
            JsonNode there = Sorted.sorted(admin.get(place.replace(CrmDemo.ADMINISTRATOR, administrator)));
            // Looking uses the key.
            there.forEach(thing -> {
                if (thing instanceof ObjectNode members) {
                    members.remove(List.of("useCount", "lastUsedAt"));
                }
            });
            found.put(place, there);
        }
        return found;
    }
}
