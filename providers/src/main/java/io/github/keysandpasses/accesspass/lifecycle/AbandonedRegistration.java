package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.audit.RegistrationEnd;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * One registration that nobody went through with. Its user goes with its pass, if nothing but the registration has ever made
 * anything of them: whatever else there is stays, for staff to decide.
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

    /** Removes pass and user, unless somebody verifies the pass in this moment: then its row is theirs first. */
    void remove(String passId) {
        store.lock(passId)
                .filter(pass -> pass.isPending() && store.isRegistered(passId))
                .ifPresent(pass -> {
                    UserModel user = session.users().getUserById(realm, pass.ownerId());
                    if (user != null && isOfRegistrationAlone(pass, user)) {
                        store.delete(pass.id());
                        new UserManager(session).removeUser(realm, user);
                        new RegistrationEnd(session, realm).removed(pass);
                    }
                });
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

    /** The registration joins the organisation that its pass is for; others, and all units, were somebody's decision. */
    private boolean isInNoOtherOrganization(AccessPass pass, UserModel user) {
        if (!Organizations.isEnabled(session)) {
            return user.getGroupsStream().noneMatch(AbandonedRegistration::isOfOrganization);
        }
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return organizations
                .getByMember(user)
                .allMatch(organization -> organization.getId().equals(pass.organizationId())
                        && organizations
                                .getOrganizationGroupsByMember(organization, user)
                                .findAny()
                                .isEmpty());
    }

    private static boolean isOfOrganization(GroupModel group) {
        return group.getType() == GroupModel.Type.ORGANIZATION;
    }
}
