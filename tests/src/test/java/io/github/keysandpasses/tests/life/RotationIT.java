package io.github.keysandpasses.tests.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key is followed by another one, with everything it may do, while it lives on for a while. */
@WithKeycloak
class RotationIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys/";

    private Doors doors;
    private Admin admin;
    private NarrowKey key;

    @BeforeEach
    void aRestrictedKey(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        admin = new Admin(keycloak);
        key = NarrowKey.of(admin, new TestCrm(admin).member().id(), "roles", "loyalty-api:read-balances");
        admin.put(key.path(), Map.of("name", "ERP"));
    }

    @Test
    void bothKeysOpenTheDoorsUntilTheGraceTimeIsOver() {
        JsonNode successor = rotated(Map.of());
        assertThat(doors.grant(successor.required("key").textValue()).status()).isEqualTo(200);
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
        assertThat(key.shown().at("/rotation/graceEndsAt").longValue())
                .isCloseTo(in(Duration.ofHours(24)), within(60L));
    }

    @Test
    void theSuccessorHasTheSameRestrictionsOwnerAndOrganisation() {
        JsonNode old = key.shown();
        JsonNode successor = rotated(Map.of());
        for (String member : List.of("restrictions", "userId", "organizationId", "keyClass")) {
            assertThat(successor.path(member)).as(member).isEqualTo(old.path(member));
        }
        assertThat(successor.path("name").textValue()).isEqualTo("ERP #2");
        assertThat(successor.path("expiresAt").longValue()).isCloseTo(in(Duration.ofDays(90)), within(60L));
    }

    @Test
    void withoutGraceTheOldKeyIsOverAtOnceAndItsTokensLiveTheirOwnLife() {
        String token = Doors.token(doors.grant(key.text()));
        rotated(Map.of("graceHours", 0));
        Refusal.BAD_KEY_AT_GRANT.assertIs(doors.grant(key.text()));
        assertThat(key.shown().path("state").textValue()).isEqualTo("ROTATED_OUT");
        assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
    }

    @Test
    void theGraceTimeNeverGoesPastTheOldKeysOwnExpiry() {
        long soon = in(Duration.ofHours(2));
        admin.put(key.path(), Map.of("expiresAt", soon));
        rotated(Map.of("graceHours", 168));
        assertThat(key.shown().at("/rotation/graceEndsAt").longValue()).isEqualTo(soon);
        assertThat(key.shown().path("expiresAt").longValue()).isEqualTo(soon);
    }

    @Test
    void eachShowsTheOtherAndWhetherTheOldOneIsStillUsed() {
        JsonNode successor = rotated(Map.of());
        String successorId = successor.required("id").textValue();
        assertThat(key.shown().at("/rotation/successorId").textValue()).isEqualTo(successorId);
        assertThat(key.shown().at("/rotation/usedSinceRotation").booleanValue()).isFalse();
        assertThat(admin.get(KEYS + successorId).at("/rotation/predecessorId").textValue())
                .isEqualTo(key.id());
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
        Patience.until(
                "the use is written",
                () -> key.shown().at("/rotation/usedSinceRotation").booleanValue());
    }

    @Test
    void aRotatedKeyCannotBeRotatedAgainButItsSuccessorCan() {
        JsonNode second = rotated(Map.of());
        HttpAnswer again = rotate(key.id(), Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("errorMessage").textValue())
                .isEqualTo("The key was rotated already: rotate its successor");
        JsonNode third = rotate(second.required("id").textValue(), Map.of()).json();
        assertThat(third.path("name").textValue()).isEqualTo("ERP #3");
    }

    @Test
    void ofTwoRotationsAtOnceOneIsDoneAndTheOtherRefused() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> rotation = () -> rotate(key.id(), Map.of()).status();
            List<Integer> answers = pool
                    .invokeAll(Stream.generate(() -> rotation).limit(4).toList())
                    .stream()
                    .map(RotationIT::join)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 409, 409, 409);
        } finally {
            pool.shutdownNow();
        }
        long keys = 0;
        for (JsonNode shown : admin.get("/keys-and-passes/web-api-keys?userId="
                + key.shown().required("userId").textValue())) {
            keys += shown.isObject() ? 1 : 0;
        }
        assertThat(keys).isEqualTo(2);
    }

    @Test
    void aRevokedAnExpiredAndADisabledKeyAreNotRotated() {
        key.setEnabled(false);
        assertThat(rotate(key.id(), Map.of()).status()).isEqualTo(409);
        key.setEnabled(true);
        key.revoke();
        HttpAnswer answer = rotate(key.id(), Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("errorMessage").textValue())
                .isEqualTo("Only a key that is good can be rotated: this one is revoked, expired or disabled");
    }

    @Test
    void aGraceTimeOfMoreThanAWeekIsRefusedAndNothingIsMade() {
        for (int hours : new int[] {-1, 169}) {
            assertThat(rotate(key.id(), Map.of("graceHours", hours)).status()).isEqualTo(400);
        }
        assertThat(key.shown().has("rotation")).isFalse();
    }

    @Test
    void aRefusedRotationLeavesTheOldKeyAsItWas() {
        assertThat(rotate(key.id(), Map.of("name", "ERP")).status()).isEqualTo(409);
        assertThat(key.shown().has("rotation")).isFalse();
        assertThat(doors.grant(key.text()).status()).isEqualTo(200);
    }

    private static int join(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode rotated(Map<String, ?> request) {
        HttpAnswer answer = rotate(key.id(), request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.json();
    }

    private HttpAnswer rotate(String id, Map<String, ?> request) {
        return admin.call("POST", KEYS + id + "/rotate", request);
    }

    private static long in(Duration time) {
        return Instant.now().plus(time).getEpochSecond();
    }
}
