package io.github.keysandpasses.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Being nowhere is a membership, too. */
class MembershipTest {

    @Test
    void whoIsNowhereHasNeitherOrganisationNorUnit() {
        assertThat(Membership.NONE.organizationId()).isEmpty();
        assertThat(Membership.NONE.unitId()).isEmpty();
    }
}
