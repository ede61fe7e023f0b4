package io.github.keysandpasses.accesspass.registration;

import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.actiontoken.inviteorg.InviteOrgActionToken;
import org.keycloak.common.VerificationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;

/**
 * The invitation to an organisation that brought somebody to the page. What it is worth, Keycloak's own form action checks when the
 * form is sent; the page only shows it.
 *
 * @param email whom it invites
 * @param organization the name of the organisation; empty if it is gone, or disabled
 */
record Invitation(String email, Optional<String> organization) {

    /**
     * The invitation in the address of the page, if there is one.
     *
     * @throws VerificationException if it is forged, or its time is over
     */
    static Optional<Invitation> of(FormContext context) throws VerificationException {
        KeycloakSession session = context.getSession();
        if (!Organizations.isEnabled(session)) {
            return Optional.empty();
        }
        InviteOrgActionToken token = Organizations.parseInvitationToken(session, context.getHttpRequest());
        if (token == null) {
            return Optional.empty();
        }
        OrganizationModel organization =
                session.getProvider(OrganizationProvider.class).getById(token.getOrgId());
        return Optional.of(new Invitation(
                token.getEmail(),
                Optional.ofNullable(organization)
                        .filter(OrganizationModel::isEnabled)
                        .map(OrganizationModel::getName)));
    }
}
