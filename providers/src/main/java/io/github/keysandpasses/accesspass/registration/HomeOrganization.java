package io.github.keysandpasses.accesspass.registration;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;

/** The organisation whose customers register by a form, if the form names one. */
final class HomeOrganization {

    private final KeycloakSession session;
    private final RegistrationSettings settings;

    HomeOrganization(KeycloakSession session, RegistrationSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** Whether the form names one that cannot take anybody: unknown, disabled, or Organizations are off. */
    boolean isMissing() {
        return settings.organization().isPresent() && find().isEmpty();
    }

    /** Makes the new customer a member, unless an invitation did so; the answer is the organisation's id. */
    Optional<String> join(UserModel customer) {
        return find().map(organization -> {
            OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
            if (!organizations.isMember(organization, customer)) {
                organizations.addMember(organization, customer);
            }
            return organization.getId();
        });
    }

    private Optional<OrganizationModel> find() {
        if (!Organizations.isEnabled(session)) {
            return Optional.empty();
        }
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return settings.organization()
                .flatMap(name -> Optional.ofNullable(organizations.getByAlias(name))
                        .or(() -> Optional.ofNullable(organizations.getById(name))))
                .filter(OrganizationModel::isEnabled);
    }
}
