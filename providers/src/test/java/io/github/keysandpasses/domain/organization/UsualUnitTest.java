package io.github.keysandpasses.domain.organization;

import static io.github.keysandpasses.domain.organization.TestUnits.ADMIN;
import static io.github.keysandpasses.domain.organization.TestUnits.ADMIN_CRM_ID;
import static io.github.keysandpasses.domain.organization.TestUnits.RETAIL;
import static io.github.keysandpasses.domain.organization.TestUnits.among;
import static io.github.keysandpasses.domain.organization.TestUnits.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which unit a token is for when none was asked for. */
class UsualUnitTest {

    private final UnitChoice demo = among(ADMIN, RETAIL);

    @ParameterizedTest
    @ValueSource(strings = {ADMIN_CRM_ID, "Admin Unit", "group-admin"})
    void theDefaultIsTakenInEachSpelling(String spelling) {
        assertThat(demo.usual(List.of(spelling))).contains(ADMIN);
    }

    @Test
    void defaultsOfOtherOrganisationsAreIgnored() {
        assertThat(demo.usual(List.of("Elsewhere Unit", "Admin Unit", "FFFF"))).contains(ADMIN);
    }

    @Test
    void aDefaultGivenTwiceInTwoSpellingsIsStillOne() {
        assertThat(demo.usual(List.of("Admin Unit", ADMIN_CRM_ID, "Admin Unit")))
                .contains(ADMIN);
    }

    @Test
    void twoDefaultsThatFitAreNone() {
        assertThat(demo.usual(List.of("Admin Unit", "Retail Unit"))).isEmpty();
    }

    @Test
    void aDefaultThatFitsTwoUnitsIsNone() {
        assertThat(among(unit("1", "Shop"), unit("2", "Shop")).usual(List.of("Shop")))
                .isEmpty();
    }

    @Test
    void theOnlyUnitIsTakenWithoutADefaultAndWithADefaultThatFitsNothing() {
        assertThat(among(RETAIL).usual(List.of())).contains(RETAIL);
        assertThat(among(RETAIL).usual(List.of("Admin Unit"))).contains(RETAIL);
    }

    @Test
    void ofSeveralUnitsWithoutAUsableDefaultNoneIsTaken() {
        assertThat(demo.usual(List.of())).isEmpty();
        assertThat(demo.usual(List.of("Left Unit"))).isEmpty();
    }

    @Test
    void whoHasNoUnitsHasNoUsualOne() {
        assertThat(among().usual(List.of("Admin Unit"))).isEmpty();
    }

    @Test
    void aUnitThatWasChosenBeforeIsFoundByItsIdOnly() {
        assertThat(demo.byId("group-retail")).contains(RETAIL);
        assertThat(demo.byId("Retail Unit")).isEmpty();
        assertThat(demo.byId("group-left")).isEmpty();
    }
}
