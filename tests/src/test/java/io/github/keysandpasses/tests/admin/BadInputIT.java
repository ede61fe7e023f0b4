package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.util.RawValue;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be is refused with 400 and words that name the member; nothing is made, and nothing fails inside. */
@WithKeycloak
class BadInputIT {
    private static final String KEYS = WebApiKeysIT.KEYS;

    private Admin admin;
    private TestCrm.User owner;

    @BeforeEach
    void aUserWithoutKeys(RunningKeycloak keycloak) {
        admin = new Admin(keycloak);
        owner = new TestCrm(admin).user();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name;7;name",
                "name;[\"x\"];name",
                "name;true;name",
                "userId;{};userId",
                "expiresAt;\"1893456000\";expiresAt",
                "expiresAt;1893456000.5;expiresAt",
                "expiresAt;true;expiresAt",
                "expiresAt;99999999999999999999;expiresAt",
                "neverExpires;\"true\";neverExpires",
                "neverExpires;1;neverExpires",
                "restrictions;[];restrictions",
                "restrictions;{\"role\":[]};restrictions.role",
                "restrictions;{\"roles\":\"x\"};restrictions.roles",
                "restrictions;{\"roles\":[{\"id\":\"x\"}]};restrictions.roles[0]",
                "restrictions;{\"networks\":[\"10.0.0.0/8\",7]};restrictions.networks[1]",
                "nmae;\"x\";nmae"
            })
    void aWrongTypeOrAnUnknownMemberIsRefusedByName(String member, String json, String field) {
        HttpAnswer answer = create(member, new RawValue(json));
        assertRefused(answer, field);
        assertThat(answer.json().path("errorMessage").textValue()).startsWith(field + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "roles,no-such-role",
        "roles,no-client:no-role",
        "roles,realm-management:manage-users",
        "clientScopes,no-such-scope",
        "audiences,no-such-client",
        "clients,no-such-client",
        "networks,10.0.0.0/33",
        "networks,10.0.0.1/8",
        "networks,10.0.0.0-10.0.0.9",
        "networks,localhost",
        "networks,fe80::1%eth0",
        "networks,''",
        "networks,::ffff:999.1.1.1",
        "networks,10.0.0.0/8 or 1=1"
    })
    void theEntryOfARestrictionThatIsWrongIsShown(String restriction, String entry) {
        String good = restriction.equals("networks") ? "10.0.0.0/8" : null;
        String list = Arrays.asList(good, entry).stream()
                .filter(one -> one != null)
                .map(one -> "\"" + one + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        HttpAnswer answer = create("restrictions", new RawValue("{\"" + restriction + "\":" + list + "}"));
        assertRefused(answer, "restrictions." + restriction + (good == null ? "[0]" : "[1]"));
        assertThat(answer.json().path("params").path(0).textValue()).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\nb", "\\ud800"})
    void namesNobodyCanHaveAreLookedUpNowhere(String name) {
        for (String restriction : new String[] {"roles", "clientScopes", "audiences", "clients", "networks"}) {
            HttpAnswer answer = create("restrictions", new RawValue("{\"" + restriction + "\":[\"" + name + "\"]}"));
            assertThat(answer.status()).as(restriction).isEqualTo(400);
        }
        assertThat(create("userId", new RawValue("\"" + name + "\"")).status()).isIn(400, 404);
        assertThat(create("organization", new RawValue("\"" + name + "\"")).status())
                .isEqualTo(400);
        assertThat(create("keyClass", new RawValue("\"" + name + "\"")).status())
                .isEqualTo(400);
    }

    @Test
    void aKeyThatWasTakenForANameIsNotRepeated() {
        HttpAnswer answer = create("restrictions", Map.of("roles", new String[] {"kp_" + "a".repeat(36)}));
        assertRefused(answer, "restrictions.roles[0]");
        assertThat(answer.body()).doesNotContain("aaaa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"🔑 key", "<script>alert(1)</script>", "a\"b'c", "ключ", "100% _"})
    void anyNamePeopleCanReadIsKeptAsItIs(String name) {
        assertThat(admin.createKey(owner.id(), name).path("name").textValue()).isEqualTo(name);
        assertThat(admin.get(KEYS + "?userId=" + owner.id())
                        .path(0)
                        .path("name")
                        .textValue())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak", "long"})
    void aNameThatCouldMisleadIsRefused(String name) {
        assertThat(create("name", name.equals("long") ? "x".repeat(1000) : name).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 253_402_300_799L, 1_893_456_000_000L, Long.MAX_VALUE})
    void anExpiryInThePastInYear9999OrInMillisecondsIsRefused(long expiry) {
        HttpAnswer answer = create("expiresAt", expiry);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").textValue()).startsWith("expiresAt ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%0A", "..%2f", "%F0%9F%94%91", "x%20y"})
    void anIdNobodyCanHaveIsNotFound(String id) {
        for (String method : new String[] {"GET", "DELETE"}) {
            assertThat(admin.call(method, KEYS + "/" + id, null).status())
                    .as(method)
                    .isIn(400, 404);
        }
    }

    private HttpAnswer create(String member, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("userId", owner.id(), "name", "app"));
        body.put(member, value);
        return admin.call("POST", KEYS, body);
    }

    private void assertRefused(HttpAnswer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("field").textValue()).isEqualTo(field);
        assertThat(admin.get(KEYS + "?userId=" + owner.id())).isEmpty();
    }
}
