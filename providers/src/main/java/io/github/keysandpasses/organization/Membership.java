package io.github.keysandpasses.organization;

import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.OrganizationModel;

/**
 * The organisation and unit somebody acts for. A unit never comes without its organisation.
 *
 * @param organization the organisation, enabled, with the user as a member; empty if there is none
 * @param unit the organization group the user is in; empty if there is none
 */
public record Membership(Optional<OrganizationModel> organization, Optional<GroupModel> unit) {

    static final Membership NONE = new Membership(Optional.empty(), Optional.empty());

    public Membership {
        if (organization.isEmpty() && unit.isPresent()) {
            throw new IllegalArgumentException("a unit without an organisation");
        }
    }

    /** The id of the organisation. */
    public Optional<String> organizationId() {
        return organization.map(OrganizationModel::getId);
    }

    /** The id of the unit. */
    public Optional<String> unitId() {
        return unit.map(GroupModel::getId);
    }
}
