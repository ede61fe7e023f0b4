package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key is for one organisation, and stays so. */
@WithKeycloak
class OrganizationChoiceIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys";

    @Test
    void aKeyNamesItsOrganisationByCrmIdOrAliasOrIdOrName(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.User user = crm.user();
        crm.join(user, crm.organization());
        TestCrm.Organization organization = crm.organization();
        crm.join(user, organization);
        String name = TestCrm.unique("Name with blanks");
        String crmId = TestCrm.unique("crm");
        admin.change(
                "/organizations/" + organization.id(),
                Map.of("name", name, "attributes", Map.of("crm_id", List.of(crmId))));

        for (String spelling : List.of(crmId, organization.name(), organization.id(), name)) {
            String key = admin.createKey(user.id(), "key " + spelling, "organization", spelling)
                    .required("key")
                    .textValue();
            assertThat(new AllDoors(keycloak).claims(key).path("org").textValue())
                    .isEqualTo(name);
        }
    }

    @Test
    void anOwnerOfSeveralOrganisationsGetsNoKeyWithoutOne(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.User user = crm.user();
        crm.join(user, crm.organization());
        crm.join(user, crm.organization());
        HttpAnswer answer = admin.call("POST", KEYS, Map.of("userId", user.id(), "name", "key"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").textValue())
                .isEqualTo("organization must name one of the user's organisations: the user has several");
    }

    @Test
    void nobodyGetsAKeyForAnOrganisationThatIsNotTheirs(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        HttpAnswer answer = admin.call(
                "POST",
                KEYS,
                Map.of(
                        "userId",
                        crm.member().id(),
                        "name",
                        "key",
                        "organization",
                        crm.organization().id()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").textValue())
                .isEqualTo("The user is not a member of this organisation");
    }

    @Test
    void aKeyKeepsItsOrganisationWhenItsOwnerJoinsAnother(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        String key = admin.createKey(member.id(), "key").required("key").textValue();
        TestCrm.Organization second = crm.organization();
        TestCrm.Unit unit = crm.unit(second, "Unit of the second");
        crm.join(member.user(), second, unit);

        AllDoors doors = new AllDoors(keycloak);
        JsonNode claims = doors.claims(key);
        assertThat(claims.path("org").textValue())
                .isEqualTo(member.organization().name());
        assertThat(claims.path("oun").textValue()).isEqualTo(member.usual().name());
        doors.assertRefused(
                key,
                unit.crmId(),
                "unit_unknown",
                Refusal.webApi(400, "INVALID_UNIT", "Invalid unit"),
                Refusal.grant("invalid_request", "Invalid unit"));
        admin.leave(member.organization().id(), member.id());
        doors.assertRefusedLikeAnUnknownKey(key, "organization_left");
    }

    @Test
    void aKeyOfNoOrganisationIsRefusedOnceItsOwnerHasSeveral(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.User user = crm.user();
        String key = admin.createKey(user.id(), "key").required("key").textValue();
        AllDoors doors = new AllDoors(keycloak);
        JsonNode claims = doors.claims(key);
        assertThat(claims.has("org") || claims.has("oun")).isFalse();
        assertThat(claims.path("usr").textValue()).isEqualTo(user.username());

        crm.join(user, crm.organization());
        crm.join(user, crm.organization());
        String text = "The key must name its organisation: its owner has several";
        doors.assertRefused(
                key,
                "organization_ambiguous",
                Refusal.webApi(403, "ACCESS_DENIED", text),
                Refusal.grant("invalid_grant", text));
    }
}
