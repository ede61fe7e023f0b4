package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.organization.ActsFor;
import io.github.keysandpasses.storage.TechnicalUserStore;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Deletes a technical user, and with it its keys, when what it acts for ends: the organisation or the unit is deleted, or somebody
 * takes the user out of the organisation. Of a realm that is deleted Keycloak deletes all users itself.
 */
final class TechnicalUserEnd {

    private TechnicalUserEnd() {}

    static void watch(KeycloakSessionFactory factory) {
        factory.register(TechnicalUserEnd::on);
    }

    private static void on(ProviderEvent event) {
        if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            organizationRemoved(removed.getKeycloakSession(), removed.getOrganization());
        } else if (event instanceof GroupModel.GroupRemovedEvent removed) {
            unitRemoved(removed.getKeycloakSession(), removed.getRealm(), removed.getGroup());
        } else if (event instanceof OrganizationModel.OrganizationMemberLeaveEvent left) {
            memberLeft(left.getSession(), left.getOrganization(), left.getUser());
        }
    }

    private static void organizationRemoved(KeycloakSession session, OrganizationModel organization) {
        RealmModel realm = session.getContext().getRealm();
        new TechnicalUserStore(session, realm)
                .ofOrganization(organization.getId())
                .forEach(userId -> remove(session, realm, userId));
    }

    private static void unitRemoved(KeycloakSession session, RealmModel realm, GroupModel group) {
        if (group.getType() == GroupModel.Type.ORGANIZATION) {
            new TechnicalUserStore(session, realm)
                    .find(group.getId())
                    .ifPresent(userId -> remove(session, realm, userId));
        }
    }

    /** Somebody may have let it join other organisations too: leaving one of those ends nothing. */
    private static void memberLeft(KeycloakSession session, OrganizationModel organization, UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        if (ActsFor.of(user).isPresent()
                && new TechnicalUserStore(session, realm)
                        .ofOrganization(organization.getId())
                        .contains(user.getId())) {
            remove(session, realm, user.getId());
        }
    }

    private static void remove(KeycloakSession session, RealmModel realm, String userId) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user != null) {
            new UserManager(session).removeUser(realm, user);
        }
    }
}
