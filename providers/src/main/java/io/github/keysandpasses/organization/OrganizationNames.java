package io.github.keysandpasses.organization;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;

/** What organisations are called, for people to read. */
public final class OrganizationNames {

    private final OrganizationProvider organizations;

    /** The organisations of the session's realm; with Organizations switched off there are none. */
    public OrganizationNames(KeycloakSession session) {
        this.organizations = Organizations.isEnabled(session) ? Organizations.getProvider(session) : null;
    }

    /** The name of an organisation; empty if there is none of that id, or none is asked for. */
    public Optional<String> of(String id) {
        return organizations == null || id == null
                ? Optional.empty()
                : Optional.ofNullable(organizations.getById(id)).map(OrganizationModel::getName);
    }
}
