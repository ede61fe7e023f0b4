package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.User;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of the mapper <em>CRM claims</em> for each claim: where its value comes from, and what it is called. */
@WithKeycloak
class MapperSettingsIT {
    private RunningKeycloak keycloak;
    private TestCrm crm;
    private User user;
    private Map<String, String> values;

    @BeforeEach
    void aMemberWithAttributesEverywhere(RunningKeycloak running) {
        keycloak = running;
        Admin admin = new Admin(running);
        crm = new TestCrm(admin);
        user = crm.user();
        String alias = TestCrm.unique("alias");
        String organization = Admin.createdId(admin.post(
                "/organizations",
                Map.of(
                        "name",
                        "Name of " + alias,
                        "alias",
                        alias,
                        "domains",
                        List.of(Map.of("name", alias + ".example")),
                        "attributes",
                        Map.of("crm_id", List.of("CRM-" + alias)))));
        String unit = admin.createUnit(organization, "The Unit", "UNIT-" + alias);
        admin.join(organization, user.id());
        admin.joinUnit(organization, unit, user.id());
        values = Map.of(
                "org name",
                "Name of " + alias,
                "org alias",
                alias,
                "org id",
                organization,
                "org attribute",
                "CRM-" + alias,
                "oun name",
                "The Unit",
                "oun id",
                unit,
                "oun attribute",
                "UNIT-" + alias,
                "usr username",
                user.username(),
                "usr id",
                user.id(),
                "usr attribute",
                user.username() + "@test.example");
    }

    @ParameterizedTest
    @CsvSource({
        "org, name",
        "org, alias",
        "org, id",
        "org, attribute",
        "oun, name",
        "oun, id",
        "oun, attribute",
        "usr, username",
        "usr, id",
        "usr, attribute"
    })
    void eachClaimComesFromItsSource(String claim, String source) {
        String attribute = claim.equals("usr") ? "email" : "crm_id";
        String client = crm.clientWithClaims(
                Map.of(claim + ".source", source, claim + ".attribute", attribute, "access.token.claim", "true"));
        assertThat(Doors.claims(Doors.token(login(client))).path(claim).textValue())
                .isEqualTo(values.get(claim + " " + source));
    }

    @Test
    void eachClaimMayHaveAnotherName() {
        String client = crm.clientWithClaims(Map.of(
                "org.claim", "crm:org",
                "oun.claim", "unit_name",
                "usr.claim", "who",
                "access.token.claim", "true"));
        JsonNode claims = Doors.claims(Doors.token(login(client)));
        assertThat(claims.path("crm:org").textValue()).isEqualTo(values.get("org name"));
        assertThat(claims.path("unit_name").textValue()).isEqualTo("The Unit");
        assertThat(claims.path("who").textValue()).isEqualTo(user.username());
        assertThat(claims.has("org") || claims.has("oun") || claims.has("usr")).isFalse();
    }

    @Test
    void anAttributeWithoutAValueMakesNoClaim() {
        String client = crm.clientWithClaims(
                Map.of("usr.source", "attribute", "usr.attribute", "no_such_attribute", "access.token.claim", "true"));
        assertThat(Doors.claims(Doors.token(login(client))).has("usr")).isFalse();
    }

    private HttpAnswer login(String client) {
        BrowserLogin browser = new BrowserLogin(keycloak);
        return browser.redeem(browser.login(user.username(), client, "openid"));
    }
}
