package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.KeyChange;
import io.github.keysandpasses.webapikey.portability.DocumentRights;
import jakarta.ws.rs.ForbiddenException;
import java.util.function.Supplier;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** What the caller of the admin REST API may do by a document: what it may do key by key. What it may not costs one entry. */
record CallersRights(WebApiKeyPermissions permissions) implements DocumentRights {

    @Override
    public boolean seesOwner(UserModel owner) {
        return permissions.canView(owner);
    }

    @Override
    public boolean managesOwner(UserModel owner) {
        return permissions.canManage(owner);
    }

    @Override
    public boolean seesOrganizations() {
        return permissions.canLookForUsers();
    }

    @Override
    public boolean managesOrganization(OrganizationModel organization) {
        return permissions.canManage(organization);
    }

    @Override
    public Verdict<UserModel> create(UserModel owner, KeyRestrictions restrictions) {
        return allowed(() -> permissions.create(owner, restrictions));
    }

    @Override
    public Verdict<UserModel> takeOver(UserModel owner) {
        return allowed(() -> permissions.takeOver(owner));
    }

    @Override
    public Verdict<UserModel> change(UserModel owner, StoredWebApiKey key, KeyChange change) {
        return allowed(() -> permissions.change(owner, key, change));
    }

    private static Verdict<UserModel> allowed(Supplier<Verdict<UserModel>> decision) {
        try {
            return decision.get();
        } catch (ForbiddenException e) {
            return Verdict.refused(RefusalReason.KEY_OWNER_NOT_MANAGED);
        }
    }
}
