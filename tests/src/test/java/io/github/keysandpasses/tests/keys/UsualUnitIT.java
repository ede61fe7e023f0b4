package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who asks for no unit gets the owner's usual one: the default, or the only one; never any of several. */
@WithKeycloak
class UsualUnitIT {

    @Test
    void anOwnerWithoutUnitsGetsATokenForTheOrganisation(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.User user = crm.user();
        TestCrm.Organization organization = crm.organization();
        crm.join(user, organization);
        JsonNode claims = new AllDoors(keycloak).claims(key(admin, user));
        assertThat(claims.path("org").textValue()).isEqualTo(organization.name());
        assertThat(claims.has("oun")).isFalse();
    }

    @Test
    void theOnlyUnitIsTheUsualOne(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.User user = crm.user();
        TestCrm.Organization organization = crm.organization();
        crm.join(user, organization, crm.unit(organization, "Sole Unit"));
        assertThat(new AllDoors(keycloak).claims(key(admin, user)).path("oun").textValue())
                .isEqualTo("Sole Unit");
    }

    @Test
    void severalUnitsWithoutADefaultAskForOne(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        crm.setDefaultUnits(member.user());
        String key = key(admin, member.user());
        AllDoors doors = new AllDoors(keycloak);
        assertAsksForAUnit(doors, key);
        assertThat(doors.claims(key, member.other().name()).path("oun").textValue())
                .isEqualTo(member.other().name());
    }

    @Test
    void theDefaultIsNamedByCrmIdOrNameOrGroupId(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        String key = key(admin, member.user());
        AllDoors doors = new AllDoors(keycloak);
        TestCrm.Unit unit = member.other();
        for (String spelling : List.of(unit.crmId(), unit.name(), unit.id())) {
            crm.setDefaultUnits(member.user(), spelling);
            assertThat(doors.claims(key).path("oun").textValue()).isEqualTo(unit.name());
        }
    }

    @Test
    void aDefaultThatWasLeftIsNone(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        String key = key(admin, member.user());
        TestCrm.Unit third = crm.unit(member.organization(), "West Unit");
        admin.joinUnit(member.organization().id(), third.id(), member.id());
        AllDoors doors = new AllDoors(keycloak);
        assertThat(doors.claims(key).path("oun").textValue())
                .isEqualTo(member.usual().name());

        admin.leaveUnit(member.organization().id(), member.usual().id(), member.id());
        assertAsksForAUnit(doors, key);
        admin.leaveUnit(member.organization().id(), third.id(), member.id());
        assertThat(doors.claims(key).path("oun").textValue())
                .isEqualTo(member.other().name());
    }

    private static void assertAsksForAUnit(AllDoors doors, String key) {
        String text = "Send a unit: there are several, and none is the default";
        doors.assertRefused(
                key,
                "unit_required",
                Refusal.webApi(400, "INVALID_UNIT", text),
                Refusal.grant("invalid_request", text));
    }

    private static String key(Admin admin, TestCrm.User user) {
        return admin.createKey(user.id(), "key").required("key").textValue();
    }
}
