package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token is for one unit that its owner is in; which one is never guessed. */
@WithKeycloak
class UnitChoiceIT {
    private static final Refusal UNKNOWN_AT_WEB_API = Refusal.webApi(400, "INVALID_UNIT", "Invalid unit");
    private static final Refusal UNKNOWN_AT_GRANT = Refusal.grant("invalid_request", "Invalid unit");

    @Test
    void aUnitThatIsNotTheOwnersIsRefusedLikeOneThatDoesNotExist(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        TestCrm.Unit ofOthers = crm.member().usual();
        TestCrm.Unit ofColleagues = crm.unit(member.organization(), "East Unit");
        TestCrm.Unit left = crm.unit(member.organization(), "West Unit");
        admin.joinUnit(member.organization().id(), left.id(), member.id());
        String key = key(admin, member.user());
        AllDoors doors = new AllDoors(keycloak);
        assertThat(doors.claims(key, left.name()).path("oun").textValue()).isEqualTo("West Unit");
        admin.leaveUnit(member.organization().id(), left.id(), member.id());

        for (TestCrm.Unit unit : List.of(ofOthers, ofColleagues, left)) {
            for (String spelling : List.of(unit.crmId(), unit.id())) {
                doors.assertRefused(key, spelling, "unit_unknown", UNKNOWN_AT_WEB_API, UNKNOWN_AT_GRANT);
            }
        }
        for (String name : List.of(
                "East Unit", "West Unit", "No Unit", member.usual().name().toUpperCase())) {
            doors.assertRefused(key, name, "unit_unknown", UNKNOWN_AT_WEB_API, UNKNOWN_AT_GRANT);
        }
    }

    @Test
    void anAmbiguousNameIsRefusedAndTheIdIsNot(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        String first = shop(admin, member, member.usual());
        shop(admin, member, member.other());
        String key = key(admin, member.user());
        AllDoors doors = new AllDoors(keycloak);
        doors.assertRefused(
                key,
                "Shop",
                "unit_ambiguous",
                Refusal.webApi(400, "INVALID_UNIT", "Several units have this name: send the unit's ID"),
                Refusal.grant("invalid_request", "Several units have this name: send the unit's ID"));
        assertThat(doors.claims(key, first).path("oun").textValue()).isEqualTo("Shop");
    }

    /** A unit below another: two of them may have one name. */
    private static String shop(Admin admin, TestCrm.Member member, TestCrm.Unit parent) {
        String organization = member.organization().id();
        String id = Admin.createdId(admin.post(
                "/organizations/" + organization + "/groups/" + parent.id() + "/children", Map.of("name", "Shop")));
        admin.joinUnit(organization, id, member.id());
        return id;
    }

    private static String key(Admin admin, TestCrm.User user) {
        return admin.createKey(user.id(), "key").required("key").textValue();
    }
}
