package io.github.keysandpasses.domain.organization;

import java.util.List;

/** The units of the demo organisation, and some that are named to confuse. */
final class TestUnits {

    static final String ADMIN_CRM_ID = "EE63A82C4FEBE02FF34E90DD1EBA5ABE";

    static final UnitCandidate ADMIN = unit("group-admin", "Admin Unit", ADMIN_CRM_ID);
    static final UnitCandidate RETAIL = unit("group-retail", "Retail Unit");

    private TestUnits() {}

    static UnitCandidate unit(String id, String name, String... crmIds) {
        return new UnitCandidate("org-demo", id, name, List.of(crmIds));
    }

    static UnitChoice among(UnitCandidate... units) {
        return new UnitChoice(List.of(units));
    }
}
