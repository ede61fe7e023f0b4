package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.audit.RegistrationEnd;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.cache.UserCache;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * One registration that nobody went through with. Its user goes with its pass, if nothing but the registration has ever made
 * anything of them: whatever else there is stays, for staff to decide, and stays for good. What they were once they may have used,
 * and nobody sees it any more when it is gone.
 */
final class AbandonedRegistration {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccessPassStore store;

    /** One of the realm of the session's context. */
    AbandonedRegistration(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = new AccessPassStore(session, realm);
    }

    /**
     * Removes pass and user, unless somebody verifies the pass, or writes the user, in this moment: then its row is theirs first. Who
     * is kept once is never looked at again.
     */
    void remove(String passId) {
        store.lock(passId)
                .filter(pass -> pass.isPending() && store.isRegistered(passId))
                .ifPresent(pass -> {
                    UserModel user = locked(pass.ownerId());
                    if (user == null || !isOfRegistrationAlone(pass, user)) {
                        store.forgetRegistration(pass.ownerId());
                        return;
                    }
                    store.delete(pass.id());
                    new UserManager(session).removeUser(realm, user);
                    new RegistrationEnd(session, realm).removed(pass);
                });
    }

    /** As the database has them: Keycloak's cache hears of what another node has written only after that, if at all. */
    private UserModel locked(String userId) {
        store.lockOwner(userId);
        UserModel seen = session.users().getUserById(realm, userId);
        UserCache cache = session.getProvider(UserCache.class);
        if (seen == null || cache == null) {
            return seen;
        }
        cache.evict(realm, seen);
        return session.users().getUserById(realm, userId);
    }

    private boolean isOfRegistrationAlone(AccessPass pass, UserModel user) {
        return Stream.<Predicate<UserModel>>of(
                        AbandonedRegistration::isNotDisabledByStaff,
                        AbandonedRegistration::isLocal,
                        customer -> !customer.isEmailVerified(),
                        customer -> hasOnly(pass, customer),
                        this::hasNoOtherCredential,
                        this::hasNeverLoggedIn,
                        this::hasNothingOfStaff,
                        customer -> isInNoOtherOrganization(pass, customer))
                .allMatch(condition -> condition.test(user));
    }

    /** Nobody is kept because they were guessed at, or guess at themselves, until Keycloak has locked them for good. */
    private static boolean isNotDisabledByStaff(UserModel user) {
        return user.isEnabled()
                || BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT.equals(
                        user.getFirstAttribute(UserModel.DISABLED_REASON));
    }

    private static boolean isLocal(UserModel user) {
        return user.getFederationLink() == null && user.getServiceAccountClientLink() == null;
    }

    private boolean hasOnly(AccessPass pass, UserModel user) {
        return pass.related().isEmpty() && store.ofOwner(user.getId()).size() == 1;
    }

    /** Whatever else opens their account they may have used. */
    private boolean hasNoOtherCredential(UserModel user) {
        return user.credentialManager()
                        .getStoredCredentialsStream()
                        .allMatch(credential -> AccessPassCredential.TYPE.equals(credential.getType()))
                && session.users()
                        .getFederatedIdentitiesStream(realm, user)
                        .findAny()
                        .isEmpty();
    }

    private boolean hasNeverLoggedIn(UserModel user) {
        Stream<UserSessionModel> all = Stream.concat(
                session.sessions().getUserSessionsStream(realm, user),
                session.sessions().getOfflineUserSessionsStream(realm, user));
        return all.findAny().isEmpty()
                && session.users()
                        .getConsentsStream(realm, user.getId())
                        .findAny()
                        .isEmpty();
    }

    /** Roles and groups that every new user has are no sign of anybody. */
    private boolean hasNothingOfStaff(UserModel user) {
        return user.getRoleMappingsStream().allMatch(realm.getDefaultRole()::equals)
                && user.getGroupsStream()
                        .filter(group -> !isOfOrganization(group))
                        .allMatch(group -> realm.getDefaultGroupsStream().anyMatch(group::equals));
    }

    /**
     * The registration joins the organisation that its pass is for; others, and all units, were somebody's decision. They are read
     * from the groups: memberships of organisations have a cache of their own.
     */
    private boolean isInNoOtherOrganization(AccessPass pass, UserModel user) {
        return user.getGroupsStream()
                .filter(AbandonedRegistration::isOfOrganization)
                .allMatch(group -> Organizations.isEnabled(session) && isOrganizationOf(pass, group));
    }

    private boolean isOrganizationOf(AccessPass pass, GroupModel group) {
        OrganizationModel organization = group.getOrganization();
        return organization != null
                && organization.getId().equals(pass.organizationId())
                && group.equals(session.getProvider(OrganizationProvider.class).getOrganizationGroup(organization));
    }

    private static boolean isOfOrganization(GroupModel group) {
        return group.getType() == GroupModel.Type.ORGANIZATION;
    }
}
