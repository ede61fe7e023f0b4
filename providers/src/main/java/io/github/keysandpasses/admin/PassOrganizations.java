package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;

/** Checks that a pass is for an organisation that its owner belongs to: for any other it would open nothing. */
final class PassOrganizations {

    private final OrganizationProvider organizations;

    PassOrganizations(KeycloakSession session) {
        this.organizations = Organizations.isEnabled(session) ? Organizations.getProvider(session) : null;
    }

    /**
     * Grants the owner, or {@code PASS_ORGANIZATION_UNKNOWN}.
     *
     * @param organizationId or null: the pass is for none in particular
     * @param owner or null for stock
     */
    Verdict<Boolean> check(String organizationId, UserModel owner) {
        if (organizationId == null) {
            return Verdict.granted(false);
        }
        OrganizationModel organization = find(organizationId);
        return organization != null && (owner == null || organizations.isMember(organization, owner))
                ? Verdict.granted(true)
                : Verdict.refused(RefusalReason.PASS_ORGANIZATION_UNKNOWN);
    }

    /** Keycloak throws for an organisation of another realm; to a caller it is not there. */
    private OrganizationModel find(String id) {
        boolean isId = id.chars().noneMatch(Character::isISOControl);
        try {
            return organizations == null || !isId ? null : organizations.getById(id);
        } catch (ModelException e) {
            return null;
        }
    }
}
