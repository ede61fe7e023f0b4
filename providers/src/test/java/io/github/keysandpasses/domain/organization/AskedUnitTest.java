package io.github.keysandpasses.domain.organization;

import static io.github.keysandpasses.domain.organization.TestUnits.ADMIN;
import static io.github.keysandpasses.domain.organization.TestUnits.ADMIN_CRM_ID;
import static io.github.keysandpasses.domain.organization.TestUnits.RETAIL;
import static io.github.keysandpasses.domain.organization.TestUnits.among;
import static io.github.keysandpasses.domain.organization.TestUnits.unit;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit that was asked for is found in one of three spellings, or refused. It is never guessed. */
class AskedUnitTest {

    private final UnitChoice demo = among(ADMIN, RETAIL);

    @Test
    void aUnitIsFoundByTheCrmsIdByItsNameAndByItsGroupId() {
        assertThat(granted(demo.asked(ADMIN_CRM_ID))).isEqualTo(ADMIN);
        assertThat(granted(demo.asked("Retail Unit"))).isEqualTo(RETAIL);
        assertThat(granted(demo.asked("group-retail"))).isEqualTo(RETAIL);
    }

    @Test
    void aUnitWithSeveralCrmIdsIsFoundByEach() {
        UnitCandidate merged = unit("group-merged", "Merged", "A1", "B2");
        assertThat(granted(among(merged, RETAIL).asked("A1"))).isEqualTo(merged);
        assertThat(granted(among(merged, RETAIL).asked("B2"))).isEqualTo(merged);
    }

    @Test
    void theCrmsIdWeighsMoreThanANameAndANameMoreThanAGroupId() {
        UnitCandidate byCrmId = unit("1", "One", "same");
        UnitCandidate byName = unit("2", "same");
        UnitCandidate byGroupId = unit("same", "Three");

        assertThat(granted(among(byGroupId, byName, byCrmId).asked("same"))).isEqualTo(byCrmId);
        assertThat(granted(among(byGroupId, byName).asked("same"))).isEqualTo(byName);
        assertThat(granted(among(byGroupId).asked("same"))).isEqualTo(byGroupId);
    }

    @Test
    void aNameOrCrmIdThatSeveralUnitsHaveIsAmbiguous() {
        assertRefused(among(unit("1", "Shop"), unit("2", "Shop")).asked("Shop"), RefusalReason.UNIT_AMBIGUOUS);
        assertRefused(
                among(unit("1", "One", "same"), unit("2", "Two", "same")).asked("same"), RefusalReason.UNIT_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "admin unit",
                "Admin Unit ",
                "Admin",
                "%",
                "*",
                "Ghost",
                "ee63a82c4febe02ff34e90dd1eba5abe",
                "org-demo"
            })
    void whatFitsNoUnitExactlyIsUnknown(String asked) {
        assertRefused(demo.asked(asked), RefusalReason.UNIT_UNKNOWN);
    }

    @Test
    void whoHasNoUnitsHasNoUnitToAskFor() {
        assertThat(among().isEmpty()).isTrue();
        assertRefused(among().asked("Admin Unit"), RefusalReason.UNIT_UNKNOWN);
    }

    @Test
    void theOnlyUnitThereIsDoesNotStandInForAnotherThatWasAskedFor() {
        assertRefused(among(ADMIN).asked("Retail Unit"), RefusalReason.UNIT_UNKNOWN);
    }

    @Test
    void overlongAndUnprintableUnitsAreRefusedBeforeTheyAreCompared() {
        assertRefused(demo.asked("u".repeat(255)), RefusalReason.UNIT_UNKNOWN);
        assertRefused(demo.asked("u".repeat(256)), RefusalReason.PARAMETER_TOO_LONG);
        assertRefused(demo.asked("Admin Unit\0"), RefusalReason.PARAMETER_MALFORMED);
        assertRefused(demo.asked("Admin\nUnit"), RefusalReason.PARAMETER_MALFORMED);
    }
}
