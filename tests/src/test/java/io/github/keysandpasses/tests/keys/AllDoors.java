package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One key, presented at the Web API, at the grant and in a token exchange: what holds for a key holds at all of them. */
final class AllDoors {
    private final Doors doors;
    private final Events events;

    AllDoors(RunningKeycloak keycloak) {
        this.doors = new Doors(keycloak);
        this.events = new Events(new Admin(keycloak));
    }

    /** The claims of the token, which are the same but for what the client makes of them; fails the test if there is none. */
    JsonNode claims(String key) {
        return same(doors.webApi(key, "{}"), doors.grant(key), doors.exchange(key));
    }

    JsonNode claims(String key, String unit) {
        return same(
                doors.webApi(key, "{\"unit\":\"" + unit + "\"}"),
                doors.grant(key, "unit", unit),
                doors.exchange(key, "unit", unit));
    }

    void assertRefused(String key, String reason, Refusal atWebApi, Refusal atGrant) {
        assertRefused(doors.webApi(key, "{}"), reason, atWebApi);
        assertRefused(doors.grant(key), reason, atGrant);
        assertRefused(doors.exchange(key), reason, atGrant.inTokenExchange());
    }

    void assertRefused(String key, String unit, String reason, Refusal atWebApi, Refusal atGrant) {
        assertRefused(doors.webApi(key, "{\"unit\":\"" + unit + "\"}"), reason, atWebApi);
        assertRefused(doors.grant(key, "unit", unit), reason, atGrant);
        assertRefused(doors.exchange(key, "unit", unit), reason, atGrant.inTokenExchange());
    }

    /** Status, headers and body are those of a key nobody ever made; only the event knows better. */
    void assertRefusedLikeAnUnknownKey(String key, String reason) {
        String unknown = "0123456789ABCDEF0123456789ABCDEF";
        HttpAnswer unknownAtWebApi = doors.webApi(unknown, "{}");
        HttpAnswer unknownAtGrant = doors.grant(unknown);
        HttpAnswer unknownInExchange = doors.exchange(unknown);
        assertThat(events.newestReason()).isEqualTo("key_unknown");

        assertThat(withoutDate(doors.webApi(key, "{}"))).isEqualTo(withoutDate(unknownAtWebApi));
        assertThat(events.newestReason()).isEqualTo(reason);
        assertThat(withoutDate(doors.grant(key))).isEqualTo(withoutDate(unknownAtGrant));
        assertThat(events.newestReason()).isEqualTo(reason);
        assertThat(withoutDate(doors.exchange(key))).isEqualTo(withoutDate(unknownInExchange));
        assertThat(events.newestReason()).isEqualTo(reason);

        Refusal.BAD_KEY_AT_WEB_API.assertIs(unknownAtWebApi);
        Refusal.BAD_KEY_AT_GRANT.assertIs(unknownAtGrant);
        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(unknownInExchange);
    }

    private void assertRefused(HttpAnswer answer, String reason, Refusal refusal) {
        refusal.assertIs(answer);
        assertThat(events.newestReason()).isEqualTo(reason);
    }

    private static JsonNode same(HttpAnswer webApi, HttpAnswer grant, HttpAnswer exchange) {
        JsonNode atGrant = Doors.claims(Doors.token(grant));
        for (HttpAnswer other : List.of(webApi, exchange)) {
            for (String claim : List.of("sub", "org", "oun", "usr")) {
                assertThat(Doors.claims(Doors.token(other)).path(claim))
                        .as(claim)
                        .isEqualTo(atGrant.path(claim));
            }
        }
        return atGrant;
    }

    private static HttpAnswer withoutDate(HttpAnswer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.remove("Date");
        return new HttpAnswer(answer.status(), headers, answer.body());
    }
}
