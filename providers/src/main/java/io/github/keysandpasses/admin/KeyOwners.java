package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.webapikey.lifecycle.TechnicalUsers;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.utils.Organizations;

/**
 * Finds the owner that a request for a new key names: a user, the service account of a client, or the technical user of an
 * organisation or unit, which is made with its first key.
 */
final class KeyOwners {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyPermissions permissions;

    KeyOwners(KeycloakSession session, WebApiKeyPermissions permissions) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
    }

    /** The owner, who may be another than the caller may make keys for; or a refusal that says what is not there. */
    Verdict<UserModel> named(OwnerInput owner) {
        long named = Stream.of(owner.userId(), owner.clientId(), owner.organizationId())
                .filter(name -> name != null)
                .count();
        if (named != 1 || owner.unitId() != null && owner.organizationId() == null) {
            return Verdict.refused(RefusalReason.KEY_OWNER_NOT_NAMED);
        }
        if (owner.userId() != null) {
            return user(owner.userId());
        }
        return owner.clientId() != null
                ? serviceAccount(owner.clientId())
                : organization(owner.organizationId()).then(found -> technicalUser(found, owner.unitId()));
    }

    /** A user of the realm. */
    Verdict<UserModel> user(String id) {
        // Databases refuse some control characters, so nothing is looked up with one.
        boolean isId = id.chars().noneMatch(Character::isISOControl);
        UserModel user = isId ? session.users().getUserById(realm, id) : null;
        return user == null ? permissions.missing(RefusalReason.KEY_OWNER_NOT_FOUND) : Verdict.granted(user);
    }

    private Verdict<UserModel> serviceAccount(String name) {
        ClientModel byClientId = realm.getClientByClientId(name);
        ClientModel client = byClientId == null ? realm.getClientById(name) : byClientId;
        if (client == null) {
            return permissions.missing(RefusalReason.KEY_OWNER_CLIENT_NOT_FOUND);
        }
        UserModel account = client.isServiceAccountsEnabled() ? session.users().getServiceAccount(client) : null;
        return account == null
                ? permissions.missing(RefusalReason.KEY_OWNER_NO_SERVICE_ACCOUNT)
                : Verdict.granted(account);
    }

    private Verdict<OrganizationModel> organization(String id) {
        OrganizationModel organization = Organizations.isEnabled(session) ? organizationById(id) : null;
        if (organization == null) {
            return permissions.missing(RefusalReason.KEY_OWNER_ORGANIZATION_NOT_FOUND);
        }
        // Before anything is made for it.
        permissions.requireManage(organization);
        return Verdict.granted(organization);
    }

    /** Keycloak throws for an organisation of another realm; to a caller it is not there. */
    private OrganizationModel organizationById(String id) {
        try {
            return Organizations.getProvider(session).getById(id);
        } catch (ModelException e) {
            return null;
        }
    }

    private Verdict<UserModel> technicalUser(OrganizationModel organization, String unitId) {
        TechnicalUsers technicalUsers = new TechnicalUsers(session);
        if (unitId == null) {
            return Verdict.granted(technicalUsers.of(organization));
        }
        GroupModel unit = realm.getGroupById(unitId);
        return isUnit(unit, organization)
                ? Verdict.granted(technicalUsers.of(organization, unit))
                : Verdict.refused(RefusalReason.KEY_OWNER_UNIT_NOT_FOUND);
    }

    /** The group that stands for the organisation itself is no unit; it has its id for a name. */
    private static boolean isUnit(GroupModel group, OrganizationModel organization) {
        return group != null
                && Organizations.isOrganizationGroup(group)
                && organization.getId().equals(group.getOrganization().getId())
                && !organization.getId().equals(group.getName());
    }
}
