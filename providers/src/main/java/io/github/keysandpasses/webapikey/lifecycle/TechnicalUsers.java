package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.organization.ActsFor;
import io.github.keysandpasses.storage.TechnicalUserStore;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.UserCache;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/**
 * The users that own the keys of organisations and units: made with the first key, a member of the organisation and of the unit,
 * without any role, and never let into a login. Which user it is only our table says: nobody becomes one by choosing a name.
 */
public final class TechnicalUsers {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TechnicalUserStore store;

    /** The technical users of the session's realm. */
    public TechnicalUsers(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = new TechnicalUserStore(session, realm);
    }

    /** The technical user of an organisation; made if there is none. */
    public UserModel of(OrganizationModel organization) {
        return found(organization.getId(), organization, null);
    }

    /** The technical user of a unit of an organisation; made if there is none. */
    public UserModel of(OrganizationModel organization, GroupModel unit) {
        UserModel user = found(unit.getId(), organization, unit);
        inOrganization(organization, () -> user.joinGroup(unit));
        return user;
    }

    private UserModel found(String id, OrganizationModel organization, GroupModel unit) {
        return store.find(id)
                .map(userId -> session.users().getUserById(realm, userId))
                .orElseGet(() -> create(organization, unit));
    }

    /** In the local storage: a directory that takes new users must not get this one. Without default roles and actions. */
    private UserModel create(OrganizationModel organization, GroupModel unit) {
        String id = KeycloakModelUtils.generateId();
        ActsFor actsFor = actsFor(organization, unit);
        UserModel stored =
                session.getProvider(UserProvider.class).addUser(realm, id, freeName(actsFor, id), false, false);
        stored.setEnabled(true);
        stored.setFirstName("Technical user");
        stored.setLastName(unit == null ? organization.getName() : unit.getName());
        actsFor.writeTo(stored);
        store.add(id, organization.getId(), unit == null ? null : unit.getId());
        UserCache cache = session.getProvider(UserCache.class);
        if (cache != null) {
            cache.evict(realm, stored);
        }
        UserModel user = session.users().getUserById(realm, id);
        session.getProvider(OrganizationProvider.class).addMember(organization, user);
        return user;
    }

    /** Whoever took the name before keeps it, and gains nothing by it. */
    private String freeName(ActsFor actsFor, String userId) {
        String name = actsFor.username();
        return session.users().getUserByUsername(realm, name) == null ? name : "technical-user-" + userId;
    }

    private static ActsFor actsFor(OrganizationModel organization, GroupModel unit) {
        return unit == null
                ? new ActsFor(ActsFor.Kind.ORGANIZATION, organization.getId())
                : new ActsFor(ActsFor.Kind.UNIT, unit.getId());
    }

    /** Keycloak changes the groups of an organisation only while that organisation is at hand. */
    private void inOrganization(OrganizationModel organization, Runnable work) {
        OrganizationModel before = session.getContext().getOrganization();
        session.getContext().setOrganization(organization);
        try {
            work.run();
        } finally {
            session.getContext().setOrganization(before);
        }
    }
}
