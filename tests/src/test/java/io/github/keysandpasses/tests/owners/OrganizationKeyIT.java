package io.github.keysandpasses.tests.owners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation's key acts for it and, when asked to, for one of its units; a unit's key for this unit and no other. */
@WithKeycloak
class OrganizationKeyIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys";

    private RunningKeycloak keycloak;
    private Admin admin;
    private Doors doors;
    private TestCrm crm;
    private TestCrm.Organization organization;
    private TestCrm.Unit north;
    private TestCrm.Unit south;

    @BeforeEach
    void anOrganisationHasTwoUnits(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(keycloak);
        doors = new Doors(keycloak);
        crm = new TestCrm(admin);
        organization = crm.organization();
        north = crm.unit(organization, "North Unit");
        south = crm.unit(organization, "South Unit");
    }

    @Test
    void anOrganisationsKeyIsForNoUnitUnlessOneIsAsked() {
        JsonNode made = organizationKey();
        assertThat(made.path("ownerKind").textValue()).isEqualTo("ORGANIZATION");
        JsonNode claims = claims(doors.exchange(secret(made)));
        assertThat(claims.path("org").textValue()).isEqualTo(organization.name());
        assertThat(claims.has("oun")).isFalse();
        assertThat(claims.path("sub").textValue()).isEqualTo(made.path("userId").textValue());
    }

    @Test
    void anOrganisationsKeyIsForAnyOfItsUnitsInAnySpelling() {
        String key = secret(organizationKey());
        for (String spelling : List.of(south.crmId(), south.name(), south.id())) {
            String token = Doors.token(doors.exchange(key, "unit", spelling));
            assertThat(Doors.claims(token).path("oun").textValue()).isEqualTo(south.name());
            assertThat(doors.introspect(token).path("oun").textValue()).isEqualTo(south.name());
        }
    }

    @Test
    void anOrganisationsKeyIsForNoUnitOfAnother() {
        TestCrm.Unit foreign = crm.unit(crm.organization(), "East Unit");
        String key = secret(organizationKey());
        for (String spelling : List.of(foreign.crmId(), foreign.name(), foreign.id(), organization.id(), "%", "*")) {
            assertThat(doors.exchange(key, "unit", spelling).status())
                    .as(spelling)
                    .isEqualTo(400);
        }
    }

    @Test
    void aUnitsKeyIsForThisUnitAndNoOther() {
        JsonNode made = unitKey(north);
        assertThat(made.path("ownerKind").textValue()).isEqualTo("UNIT");
        JsonNode claims = claims(doors.exchange(secret(made)));
        assertThat(claims.path("org").textValue()).isEqualTo(organization.name());
        assertThat(claims.path("oun").textValue()).isEqualTo(north.name());
        assertThat(claims(doors.exchange(secret(made), "unit", north.crmId()))
                        .path("oun")
                        .textValue())
                .isEqualTo(north.name());
        assertThat(doors.exchange(secret(made), "unit", south.crmId()).status()).isEqualTo(400);
    }

    @Test
    void keysOfOneOrganisationHaveOneOwnerAndThoseOfItsUnitsOthers() {
        String owner = organizationKey().path("userId").textValue();
        assertThat(organizationKey().path("userId").textValue()).isEqualTo(owner);
        assertThat(unitKey(north).path("userId").textValue()).isNotEqualTo(owner);
    }

    @Test
    void itsTokensCarryTheRolesARealmAdminGaveTheTechnicalUserAndNoOthers() {
        JsonNode made = organizationKey();
        assertThat(claims(doors.exchange(secret(made))).has("resource_access")).isFalse();
        crm.grantClientRole(
                new TestCrm.User(made.path("userId").textValue(), ""), CrmDemo.RESOURCE_SERVER, "read-balances");
        JsonNode claims = claims(doors.exchange(secret(made)));
        assertThat(claims.path("resource_access").toString()).contains("read-balances");
        assertThat(claims.path("realm_access").toString()).doesNotContain("default-roles");
    }

    @Test
    void aTechnicalUserLogsInNowhereAndIsInNoListOfUsers() {
        String owner = organizationKey().path("userId").textValue();
        String username = admin.get("/users/" + owner).path("username").textValue();
        HttpAnswer password = admin.call(
                "PUT", "/users/" + owner + "/reset-password", Map.of("type", "password", "value", CrmDemo.PASSWORD));
        assertThat(password.status()).isGreaterThanOrEqualTo(400);
        assertThat(admin.call("POST", "/users/" + owner + "/impersonation", Map.of())
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(admin.get("/users?search=technical-user&max=1000").findValuesAsText("id"))
                .doesNotContain(owner);
        assertThat(Http.postForm(
                                keycloak.tokenEndpoint(CrmDemo.REALM),
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        username,
                                        "password",
                                        CrmDemo.PASSWORD))
                        .status())
                .isIn(400, 401);
    }

    @Test
    void aDisabledOrganisationStopsItsKeysAndThoseOfItsUnits() {
        String key = secret(organizationKey());
        String unitKey = secret(unitKey(north));
        crm.setEnabled(organization, false);
        assertThat(doors.exchange(key).status()).isEqualTo(400);
        assertThat(doors.exchange(unitKey).status()).isEqualTo(400);
        crm.setEnabled(organization, true);
        assertThat(doors.exchange(key).status()).isEqualTo(200);
    }

    @Test
    void aUnitsKeyEndsWithTheUnit() {
        JsonNode ofUnit = unitKey(north);
        JsonNode ofOrganization = organizationKey();
        admin.delete("/organizations/" + organization.id() + "/groups/" + north.id());
        assertGone(ofUnit);
        assertThat(doors.exchange(secret(ofOrganization)).status()).isEqualTo(200);
    }

    @Test
    void allKeysEndWithTheOrganisation() {
        JsonNode ofUnit = unitKey(north);
        JsonNode ofOrganization = organizationKey();
        admin.delete("/organizations/" + organization.id());
        assertGone(ofUnit);
        assertGone(ofOrganization);
    }

    @Test
    void aTechnicalUserThatIsTakenOutOfItsOrganisationGoesWithItsKeys() {
        JsonNode made = organizationKey();
        admin.leave(organization.id(), made.path("userId").textValue());
        assertGone(made);
        assertThat(doors.exchange(secret(organizationKey())).status()).isEqualTo(200);
    }

    @Test
    void aTechnicalUserThatLeavesAnotherOrganisationKeepsItsKeys() {
        TestCrm.Organization other = crm.organization();
        for (JsonNode made : List.of(organizationKey(), unitKey(north))) {
            String owner = made.path("userId").textValue();
            admin.join(other.id(), owner);
            admin.leave(other.id(), owner);
            assertThat(doors.exchange(secret(made)).status()).isEqualTo(200);
        }
    }

    @Test
    void aTechnicalUserActsForItsOwnOrganisationOnlyWhateverOthersItJoins() {
        JsonNode made = organizationKey();
        TestCrm.Organization other = crm.organization();
        admin.join(other.id(), made.path("userId").textValue());
        assertThat(claims(doors.exchange(secret(made))).path("org").textValue()).isEqualTo(organization.name());
        assertThat(admin.call(
                                "POST",
                                KEYS,
                                Map.of(
                                        "organizationId",
                                        organization.id(),
                                        "name",
                                        "foreign",
                                        "organization",
                                        other.name()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(create(Map.of("organizationId", "no-such", "name", "key")).status())
                .isEqualTo(404);
        TestCrm.Unit foreign = crm.unit(crm.organization(), "East Unit");
        for (String unit : List.of("no-such", foreign.id())) {
            assertThat(create(Map.of("organizationId", organization.id(), "unitId", unit, "name", "key"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theTokenIsAsNarrowWhenItIsLookedAtAndExchangedAgain() {
        JsonNode made = unitKey(north);
        crm.grantClientRole(
                new TestCrm.User(made.path("userId").textValue(), ""), CrmDemo.RESOURCE_SERVER, "read-balances");
        String token = Doors.token(doors.exchange(secret(made)));
        JsonNode shown = doors.introspect(token);
        assertThat(shown.path("active").booleanValue()).isTrue();
        assertThat(shown.path("oun").textValue()).isEqualTo(north.name());
        assertThat(doors.userInfo(Doors.token(doors.exchange(secret(made), "scope", "openid")))
                        .json()
                        .path("oun")
                        .textValue())
                .isEqualTo(north.name());
    }

    private void assertGone(JsonNode key) {
        assertThat(admin.call("GET", KEYS + "/" + key.required("id").textValue(), null)
                        .status())
                .isEqualTo(404);
        assertThat(admin.call("GET", "/users/" + key.path("userId").textValue(), null)
                        .status())
                .isEqualTo(404);
        assertThat(doors.exchange(secret(key)).status()).isEqualTo(400);
    }

    private JsonNode organizationKey() {
        return admin.createKeyOf(Map.of("organizationId", organization.id()), TestCrm.unique("key"));
    }

    private JsonNode unitKey(TestCrm.Unit unit) {
        return admin.createKeyOf(
                Map.of("organizationId", organization.id(), "unitId", unit.id()), TestCrm.unique("key"));
    }

    private HttpAnswer create(Map<String, String> body) {
        return admin.call("POST", KEYS, body);
    }

    private static String secret(JsonNode key) {
        return key.required("key").textValue();
    }

    private static JsonNode claims(HttpAnswer answer) {
        return Doors.claims(Doors.token(answer));
    }
}
