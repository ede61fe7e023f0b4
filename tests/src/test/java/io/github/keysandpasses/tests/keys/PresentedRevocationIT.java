package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.WrongKeys;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever holds a key ends it by presenting it, and learns nothing about it. */
@WithKeycloak
class PresentedRevocationIT {
    private static final String DONE =
            "{\"message\":\"If this is a Web API key of the realm, it is good for nothing any more\"}";

    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private URI uri;

    @BeforeEach
    void makeRealm(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        uri = WrongKeys.revocation(running, realm.name());
    }

    @AfterEach
    void deleteRealm() {
        realm.close();
    }

    @Test
    void aPresentedKeyIsDeadAtOnceAndForGood() {
        JsonNode created = key("found");
        String key = created.required("key").textValue();
        assertThat(realm.doors().exchange(key).status()).isEqualTo(200);

        assertDone(revoke(key));

        Refusal.BAD_KEY_AT_GRANT.inTokenExchange().assertIs(realm.doors().exchange(key));
        JsonNode shown = realm.admin()
                .get("/keys-and-passes/web-api-keys/" + created.required("id").textValue());
        assertThat(shown.path("revocationCause").textValue()).isEqualTo("PRESENTED");
        assertThat(shown.path("revokedAt").longValue()).isPositive();
        assertThat(realm.doors().exchange(realm.key()).status())
                .as("another key of the owner")
                .isEqualTo(200);
    }

    @Test
    void theEventNamesTheKeyByItsIdAndItsPublicPrefixAndNothingMore() {
        JsonNode created = key("found");
        String key = created.required("key").textValue();
        revoke(key);

        JsonNode event = new Events(realm.admin()).newest("REVOKE_GRANT");
        assertThat(event.path("userId").textValue()).isEqualTo(realm.ownerId());
        JsonNode details = event.path("details");
        assertThat(details.path("keysandpasses_door").textValue()).isEqualTo("key_revocation");
        assertThat(details.path("keysandpasses_web_api_key_id")).isEqualTo(created.path("id"));
        assertThat(details.path("keysandpasses_web_api_key_prefix").textValue()).isEqualTo(key.substring(0, 9));
        assertThat(details.path("keysandpasses_revocation_cause").textValue()).isEqualTo("presented");
        assertThat(event.toString()).doesNotContain(key.substring(0, 10), key.substring(9));

        revoke(key);
        assertThat(refusal()).isEqualTo("key_revoked");
        revoke(WrongKeys.UNKNOWN);
        assertThat(refusal()).isEqualTo("key_unknown");
    }

    @Test
    void knownUnknownRevokedAndMalformedKeysAreAnsweredAlike() {
        String key = key("found").required("key").textValue();
        HttpAnswer good = revoke(key);
        assertDone(good);

        for (String other : List.of(key, WrongKeys.UNKNOWN, "nonsense", "kp_" + "0".repeat(36))) {
            HttpAnswer answer = revoke(other);
            assertDone(answer);
            assertThat(stable(answer)).isEqualTo(stable(good));
        }
    }

    @Test
    void aKeyIsTakenFromAFormAndFromJsonToo() {
        String inForm = key("in a form").required("key").textValue();
        String inJson = key("in JSON").required("key").textValue();

        assertDone(Http.postForm(uri, Map.of("key", inForm)));
        assertDone(Http.postJson(uri, "{\"key\":\"" + inJson + "\"}"));

        assertThat(realm.doors().exchange(inForm).status()).isEqualTo(400);
        assertThat(realm.doors().exchange(inJson).status()).isEqualTo(400);
    }

    @Test
    void aConsumerApplicationKeyAndAnExpiredOneCanBeEndedToo() {
        JsonNode consumer = realm.admin().createKey(realm.ownerId(), "app", "keyClass", "CONSUMER_APPLICATION");
        JsonNode expiring = realm.admin()
                .createKey(
                        realm.ownerId(),
                        "short",
                        "expiresAt",
                        Instant.now().plusSeconds(10).getEpochSecond());
        String expired = expiring.required("key").textValue();
        Patience.until("the key expires", () -> realm.doors().grant(expired).status() == 400);

        for (JsonNode key : List.of(consumer, expiring)) {
            assertDone(revoke(key.required("key").textValue()));
            assertThat(realm.admin()
                            .get("/keys-and-passes/web-api-keys/"
                                    + key.required("id").textValue())
                            .path("revocationCause")
                            .textValue())
                    .isEqualTo("PRESENTED");
        }
    }

    @Test
    void wrongKeysAreThrottledHereAndAGoodOneIsEndedAllTheSame() {
        HttpAnswer throttled = WrongKeys.untilThrottled(() -> revoke(WrongKeys.UNKNOWN));
        assertThat(throttled.body())
                .isEqualTo(
                        "{\"error\":\"too_many_attempts\",\"error_description\":\"Too many invalid Web API keys from this address\"}");
        WrongKeys.AT_WEB_API.assertIs(realm.doors().webApi(WrongKeys.UNKNOWN, "{}"));

        assertDone(revoke(realm.key()));
        assertThat(realm.doors().webApi(realm.key(), "{}").status()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?key=abc", "?web_api_key=abc", "?x=EE73C0AE64524371B5DDEFF5F7BB2192"})
    void aKeyInTheUrlIsRefusedAndStaysGood(String query) {
        HttpAnswer answer = Http.post(URI.create(uri + query), "", "Authorization", Http.basic(realm.key(), ""));
        assertError(answer, 400, "invalid_request");
        assertThat(realm.doors().exchange(realm.key()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anyMethodButPostIsRefusedAndNoPageOfAnotherSiteReadsAnAnswer(String method) {
        HttpAnswer answer = RawHttp.send(
                uri,
                method + " " + uri.getPath() + " HTTP/1.1",
                List.of("Origin: https://example.org", "Authorization: " + Http.basic(realm.key(), "")),
                new byte[0]);
        assertError(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(realm.doors().exchange(realm.key()).status()).isEqualTo(200);
    }

    @Test
    void aRequestWithoutAKeyOrThatCannotBeReadIsRefused() {
        assertError(Http.post(uri, ""), 401, "authentication_required");
        assertError(Http.postForm(uri, Map.of("other", "x")), 401, "authentication_required");
        assertError(Http.post(uri, "", "Authorization", "Bearer abc"), 400, "invalid_request");
        assertError(Http.post(uri, "", "Authorization", Http.basic(realm.key(), "x")), 400, "invalid_request");
        assertError(Http.postJson(uri, "[]"), 400, "invalid_request");
        assertError(Http.postJson(uri, "{\"key\":1}"), 400, "invalid_request");
        assertError(Http.postJson(uri, "{\"key\":\"a\",\"key\":\"b\"}"), 400, "invalid_request");
        assertError(Http.postJson(uri, "{\"key\":\"" + "x".repeat(9000) + "\"}"), 413, "request_too_large");
        assertError(
                Http.post(uri, "key=a&key=b", "Content-Type", "application/x-www-form-urlencoded"),
                400,
                "invalid_request");
        assertError(Http.post(uri, "x", "Content-Type", "text/plain"), 415, "unsupported_media_type");
        assertError(Http.post(uri, "x", "Content-Type", "nonsense"), 415, "unsupported_media_type");
    }

    @Test
    void whatPresentsNoKeyWritesNoEvent() {
        Http.get(uri);
        Http.get(URI.create(uri + "?key=abc"));
        Http.post(uri, "");
        Http.postJson(uri, "[]");
        Http.post(uri, "", "Authorization", "Bearer abc");
        Http.post(uri, "x", "Content-Type", "nonsense");
        assertThat(realm.admin().get("/events?type=REVOKE_GRANT_ERROR")).isEmpty();

        revoke(WrongKeys.UNKNOWN);
        assertThat(realm.admin().get("/events?type=REVOKE_GRANT_ERROR")).hasSize(1);
    }

    @Test
    void aDisabledRealmAnswersNobody() {
        realm.admin().change("", Map.of("enabled", false));
        assertError(revoke(realm.key()), 403, "access_denied");
    }

    private JsonNode key(String name) {
        return realm.admin().createKey(realm.ownerId(), name);
    }

    private HttpAnswer revoke(String key) {
        return WrongKeys.revoke(keycloak, realm.name(), key);
    }

    private String refusal() {
        return new Events(realm.admin())
                .newest("REVOKE_GRANT_ERROR")
                .path("error")
                .textValue();
    }

    private static void assertDone(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(DONE);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private static void assertError(HttpAnswer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("error").textValue()).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private static Map<String, List<String>> stable(HttpAnswer answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.keySet().removeIf("date"::equalsIgnoreCase);
        return headers;
    }
}
