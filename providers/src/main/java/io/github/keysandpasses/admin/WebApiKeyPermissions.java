package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.token.KeyReach;
import io.github.keysandpasses.token.WebApiKeyTokenCut;
import io.github.keysandpasses.webapikey.lifecycle.KeyChange;
import jakarta.ws.rs.ForbiddenException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/**
 * Who may see and manage whose keys: whoever may see and manage the user, as at Keycloak's own user endpoints. Creating a key
 * asks for more, because a key acts with its owner's roles: nobody creates one with roles they could not assign.
 */
final class WebApiKeyPermissions {

    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final OrganizationDelegation delegation;

    WebApiKeyPermissions(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.realm = session.getContext().getRealm();
        this.auth = auth;
        this.delegation = new OrganizationDelegation(session, auth);
    }

    /**
     * Refuses, by 403, callers who may not look for users at all, nor, where the realm delegates, manage the keys of any
     * organisation.
     */
    void requireQuery() {
        if (!canLookForUsers() && !delegation.coversAny()) {
            throw new ForbiddenException();
        }
    }

    /** The same caller's, in another session. */
    WebApiKeyPermissions in(KeycloakSession own) {
        AdminAuth caller = auth.adminAuth();
        RealmModel callersRealm = own.realms().getRealm(caller.getRealm().getId());
        AdminAuth again = new AdminAuth(
                callersRealm,
                caller.getToken(),
                own.users().getUserById(callersRealm, caller.getUser().getId()),
                own.clients().getClientById(callersRealm, caller.getClient().getId()));
        return new WebApiKeyPermissions(
                own, AdminPermissions.evaluator(own, own.realms().getRealm(realm.getId()), again));
    }

    /** Refuses, by 403, callers who may not manage the realm. */
    void requireManageRealm() {
        auth.realm().requireManageRealm();
    }

    /** Whether the caller may look for users, and so know whether somebody or something is there. */
    boolean canLookForUsers() {
        return auth.users().canQuery();
    }

    /** Whether the caller may use these endpoints at all. */
    boolean canQuery() {
        return isAllowed(this::requireQuery);
    }

    /** Whether the caller may see every user of the realm: fine-grained permissions for all users can still deny some. */
    boolean canViewAll() {
        return auth.users().canView()
                && (!realm.isAdminPermissionsEnabled()
                        || auth.hasOneAdminRole(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS));
    }

    /** Whether the caller may manage the user, and so the user's keys. */
    boolean canManage(UserModel owner) {
        return isAllowed(() -> requireManage(owner));
    }

    /** Whether the caller may manage the keys of the organisation. */
    boolean canManage(OrganizationModel organization) {
        return isAllowed(() -> requireManage(organization));
    }

    /** Whether there can be users whose keys the caller may manage. */
    boolean canManageSome() {
        return auth.users().canManage()
                || canLookForUsers() && realm.isAdminPermissionsEnabled()
                || delegation.coversAny();
    }

    private static boolean isAllowed(Runnable requirement) {
        try {
            requirement.run();
            return true;
        } catch (ForbiddenException e) {
            return false;
        }
    }

    /** Whether the caller may see the user, and so the user's keys. */
    boolean canView(UserModel owner) {
        return auth.users().canView(owner) || delegation.covers(owner);
    }

    /** Refuses, by 403, callers who may not see the user. */
    void requireView(UserModel owner) {
        if (!delegation.covers(owner)) {
            auth.users().requireView(owner);
        }
    }

    /** Refuses, by 403, callers who may not manage the user. */
    void requireManage(UserModel owner) {
        if (!delegation.covers(owner)) {
            auth.users().requireManage(owner);
        }
    }

    /** Refuses, by 403, callers who may neither manage the users of the realm nor the keys of this organisation. */
    void requireManage(OrganizationModel organization) {
        if (!delegation.covers(organization)) {
            auth.users().requireManage();
        }
    }

    /**
     * Grants the owner, or {@code KEY_OWNER_BEYOND_CREATOR}; 403 for callers who may not manage the user.
     *
     * @param restrictions of the key: with roles named in them it can never have others
     */
    Verdict<UserModel> create(UserModel owner, KeyRestrictions restrictions) {
        Set<RoleModel> roles = rolesOf(owner, restrictions);
        if (delegation.covers(owner)) {
            // A realm admin has decided on these, by giving them to the technical user itself. Whoever is in charge of
            // a
            // group that it is in has not.
            roles.removeAll(givenTo(owner));
        } else {
            requireManage(owner);
            // A key lets its maker act for the owner, as a new password would.
            auth.users().requireResetPassword(owner);
        }
        return roles.stream().allMatch(auth.roles()::canMapRole)
                ? Verdict.granted(owner)
                : Verdict.refused(RefusalReason.KEY_OWNER_BEYOND_CREATOR);
    }

    /**
     * Grants the owner to whoever may bring a key along, rather than have one made, or {@code KEY_OWNER_BEYOND_CREATOR}: the
     * realm's rules for expiry do not hold for such a key, and its secret is whatever the caller says, so managing an
     * organisation is not enough.
     */
    Verdict<UserModel> takeOver(UserModel owner) {
        requireManage(owner);
        return auth.users().canManage(owner)
                ? Verdict.granted(owner)
                : Verdict.refused(RefusalReason.KEY_OWNER_BEYOND_CREATOR);
    }

    /**
     * As {@link #create} for a change of a key: only one that neither switches it on nor makes it good for more needs no more
     * than managing.
     */
    Verdict<UserModel> change(UserModel owner, StoredWebApiKey key, KeyChange change) {
        boolean couldWiden = change.restrictions().isPresent()
                || change.expiry().isSaid()
                || change.enabled().filter(Boolean::booleanValue).isPresent();
        return couldWiden ? create(owner, change.restrictions().orElse(key.restrictions())) : Verdict.granted(owner);
    }

    /** Answers for what is missing: why, for those who may look for users; 403 for the others, who learn nothing. */
    <T> Verdict<T> missing(RefusalReason reason) {
        if (canLookForUsers()) {
            return Verdict.refused(reason);
        }
        throw new ForbiddenException();
    }

    /** What a key can do at most: what its owner has, by groups too, as far as the key and its tokens may have it. */
    private Set<RoleModel> rolesOf(UserModel owner, KeyRestrictions restrictions) {
        Set<RoleModel> roles = RoleUtils.getDeepUserRoleMappings(owner);
        new KeyReach(realm, restrictions)
                .roles()
                .ifPresent(named -> roles.retainAll(RoleUtils.expandCompositeRoles(new HashSet<>(named))));
        WebApiKeyTokenCut cut = WebApiKeyTokenCut.in(realm);
        roles.removeIf(role -> !cut.permits(role));
        return roles;
    }

    private static Set<RoleModel> givenTo(UserModel technicalUser) {
        return RoleUtils.expandCompositeRoles(
                technicalUser.getRoleMappingsStream().collect(Collectors.toSet()));
    }
}
