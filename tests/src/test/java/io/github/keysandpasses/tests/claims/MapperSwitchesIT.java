package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The switches of the mapper <em>CRM claims</em>, and the settings it does not take. */
@WithKeycloak
class MapperSwitchesIT {
    private static final String MAPPERS = "/protocol-mappers/models";

    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private TestCrm crm;

    @BeforeEach
    void aRealmWithAnAdmin(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        crm = new TestCrm(admin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"access.token.claim", "id.token.claim", "userinfo.token.claim", "introspection.token.claim"})
    void theClaimsGoWhereTheSwitchesSayAndNowhereElse(String only) {
        Map<String, String> switches = new HashMap<>(Map.of(
                "access.token.claim", "false",
                "id.token.claim", "false",
                "userinfo.token.claim", "false",
                "introspection.token.claim", "false"));
        switches.put(only, "true");
        HttpAnswer tokens = login(crm.member(), crm.clientWithClaims(switches));
        String token = Doors.token(tokens);
        List<String> found = new ArrayList<>();
        addIfHasClaims(found, "access.token.claim", Doors.claims(token));
        addIfHasClaims(
                found,
                "id.token.claim",
                Doors.claims(tokens.json().required("id_token").textValue()));
        addIfHasClaims(found, "userinfo.token.claim", doors.userInfo(token).json());
        addIfHasClaims(found, "introspection.token.claim", doors.introspect(token));
        assertThat(found).containsExactly(only);
    }

    @ParameterizedTest
    @CsvSource({
        "org.claim, sub",
        "oun.claim, resource_access",
        "usr.claim, a b",
        "org.source, attribute",
        "oun.source, alias",
        "usr.source, name",
        "org.claim, oun"
    })
    void settingsThatCannotBeAreRefusedAndTheMessageNamesTheOption(String option, String value) {
        String client = "/clients/" + admin.clientId(crm.clientWithClaims(Map.of()));
        HttpAnswer refused =
                admin.call("POST", client + MAPPERS, TestCrm.claimsMapper("second", Map.of(option, value)));
        assertThat(refused.status()).isEqualTo(400);
        String named = value.equals("attribute") ? "org.attribute" : option;
        assertThat(refused.json().path("error_description").textValue()).contains(named);
        assertThat(admin.get(client + MAPPERS)).hasSize(1);
    }

    private void addIfHasClaims(List<String> found, String place, JsonNode view) {
        if (view.has("org") && view.has("oun") && view.has("usr")) {
            found.add(place);
        } else {
            assertThat(view.has("org") || view.has("oun") || view.has("usr")).isFalse();
        }
    }

    private HttpAnswer login(Member member, String client) {
        BrowserLogin browser = new BrowserLogin(keycloak);
        return browser.redeem(browser.login(member.username(), client, "openid"));
    }
}
