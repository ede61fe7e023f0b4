package io.github.keysandpasses.tests.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.WrongKeys;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An address that presents wrong keys is told to slow down after ten of them, and nobody else is. */
@WithKeycloak
class WrongKeysIT {
    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private Doors doors;

    @BeforeEach
    void makeRealm(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        doors = realm.doors();
    }

    @AfterEach
    void deleteRealm() {
        realm.close();
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                Arguments.of("token exchange", ask(Doors::exchange), WrongKeys.AT_TOKEN_ENDPOINT),
                Arguments.of("grant", ask(Doors::grant), WrongKeys.AT_TOKEN_ENDPOINT),
                Arguments.of("Web API", ask((doors, key) -> doors.webApi(key, "{}")), WrongKeys.AT_WEB_API));
    }

    private static BiFunction<Doors, String, HttpAnswer> ask(BiFunction<Doors, String, HttpAnswer> ask) {
        return ask;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void theEleventhWrongKeyIsToldWhenToComeBack(
            String door, BiFunction<Doors, String, HttpAnswer> ask, Refusal throttled) {
        HttpAnswer first = WrongKeys.untilThrottled(() -> ask.apply(doors, WrongKeys.UNKNOWN));
        throttled.assertIs(first);

        HttpAnswer second = ask.apply(doors, "not-even-a-key");
        throttled.assertIs(second);
        assertThat(WrongKeys.retryAfter(second)).isLessThanOrEqualTo(WrongKeys.retryAfter(first));
    }

    @Test
    void wrongKeysCountTogetherWhateverIsWrongWithThemAndWhateverTheDoor() {
        JsonNode revoked = realm.admin().createKey(realm.ownerId(), "revoked");
        realm.admin()
                .post("/keys-and-passes/web-api-keys/" + revoked.required("id").textValue() + "/revoke", Map.of());
        List<String> wrong =
                List.of(WrongKeys.UNKNOWN, "nonsense", revoked.required("key").textValue(), "kp_" + "0".repeat(36));
        int[] asked = {0};

        WrongKeys.untilThrottled(() -> {
            String key = wrong.get(asked[0] % wrong.size());
            return switch (asked[0]++ % 3) {
                case 0 -> doors.webApi(key, "{}");
                case 1 -> doors.grant(key);
                default -> doors.exchange(key);
            };
        });
        WrongKeys.AT_WEB_API.assertIs(doors.webApi(revoked.required("key").textValue(), "{}"));
        WrongKeys.AT_TOKEN_ENDPOINT.assertIs(doors.grant(WrongKeys.UNKNOWN));
        WrongKeys.AT_TOKEN_ENDPOINT.assertIs(doors.exchange("nonsense"));
    }

    @Test
    void aGoodKeyFromAThrottledAddressGoesOn() {
        WrongKeys.untilThrottled(() -> doors.webApi(WrongKeys.UNKNOWN, "{}"));

        assertThat(doors.webApi(realm.key(), "{}").status()).isEqualTo(200);
        assertThat(doors.grant(realm.key()).status()).isEqualTo(200);
        assertThat(doors.exchange(realm.key()).status()).isEqualTo(200);
        assertThat(doors.webApi(WrongKeys.UNKNOWN, "{}").status()).isEqualTo(429);
    }

    /** For the server on this machine: in a container it sees another address. */
    @Test
    @Tag("zip")
    void anotherAddressAndAnotherRealmAreNotThrottled() {
        WrongKeys.untilThrottled(() -> doors.webApi(WrongKeys.UNKNOWN, "{}"));

        assertThat(webApi("127.0.0.2").status()).isEqualTo(401);
        assertThat(webApi("127.0.0.1").status()).isEqualTo(429);
        Refusal.BAD_KEY_AT_WEB_API.assertIs(new Doors(keycloak).webApi(WrongKeys.UNKNOWN, "{}"));
    }

    @Test
    void whatACallerSaysAboutItsAddressIsNotBelieved() {
        WrongKeys.untilThrottled(() -> doors.webApi(WrongKeys.UNKNOWN, "{}"));

        for (String header :
                List.of("X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.8", "X-Real-IP: 203.0.113.9")) {
            assertThat(webApi("127.0.0.1", header).status()).as(header).isEqualTo(429);
        }
    }

    @Test
    void aFloodOfWrongKeysIsCountedButIsNoFloodOfEvents() {
        WrongKeys.untilThrottled(() -> doors.grant(WrongKeys.UNKNOWN));
        double counted = counted("door=\"grant\",outcome=\"key_attempts_exceeded\"");
        IntStream.range(0, 30).forEach(i -> doors.grant(WrongKeys.UNKNOWN));

        List<String> errors = StreamSupport.stream(
                        realm.admin()
                                .get("/events?max=100&type=TOKEN_EXCHANGE_ERROR")
                                .spliterator(),
                        false)
                .map(event -> event.path("error").textValue())
                .toList();
        assertThat(errors).hasSizeLessThan(15).contains("key_unknown");
        assertThat(errors.stream().filter("key_attempts_exceeded"::equals).count())
                .as("one when it begins; another one only if a try came back meanwhile")
                .isBetween(1L, 2L);
        assertThat(counted("door=\"grant\",outcome=\"key_attempts_exceeded\"") - counted)
                .isBetween(29.0, 30.0);
        assertThat(metrics()).contains("keysandpasses_throttle_failures_total 0.0");
    }

    private HttpAnswer webApi(String from, String... headers) {
        List<String> lines = Stream.concat(
                        Stream.of(
                                "Content-Type: application/json",
                                "Authorization: " + Http.basic(WrongKeys.UNKNOWN, "")),
                        Stream.of(headers))
                .toList();
        return RawHttp.sendFrom(
                from,
                keycloak.baseUri(),
                "POST /realms/" + realm.name() + CrmDemo.WEB_API_PATH + " HTTP/1.1",
                lines,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private double counted(String labels) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("keysandpasses_exchanges_total{" + labels + "} "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String metrics() {
        return Http.get(keycloak.managementUri().resolve("/metrics")).body();
    }
}
