package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.ActsFor;
import io.github.keysandpasses.webapikey.lifecycle.TechnicalUsers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;

/** Finds the organisation or unit that an entry names as the owner, and its technical user. */
final class EntryOrganization {

    private final KeycloakSession session;
    private final DocumentRights rights;
    private final OrganizationProvider organizations;

    EntryOrganization(KeycloakSession session, DocumentRights rights) {
        this.session = session;
        this.rights = rights;
        this.organizations = Organizations.isEnabled(session) ? Organizations.getProvider(session) : null;
    }

    /** The technical user, made if there is none; or {@code KEY_OWNER_NOT_FOUND}, {@code KEY_OWNER_NOT_MANAGED}. */
    Verdict<UserModel> find(DocumentOwner named) {
        Optional<OrganizationModel> organization = organization(named.organization());
        if (organization.isEmpty()) {
            return Verdict.refused(RefusalReason.KEY_OWNER_NOT_FOUND);
        }
        // Before anything is made for it.
        if (!rights.managesOrganization(organization.get())) {
            return Verdict.refused(RefusalReason.KEY_OWNER_NOT_MANAGED);
        }
        TechnicalUsers technicalUsers = new TechnicalUsers(session);
        if (named.unit() == null) {
            return Verdict.granted(technicalUsers.of(organization.get()));
        }
        return unit(organization.get(), named.unit())
                .map(unit -> Verdict.granted(technicalUsers.of(organization.get(), unit)))
                .orElse(Verdict.refused(RefusalReason.KEY_OWNER_NOT_FOUND));
    }

    /** How an export names it: by ids, which stay whatever it is called. */
    DocumentOwner name(ActsFor actsFor) {
        if (actsFor.kind() == ActsFor.Kind.ORGANIZATION) {
            return new DocumentOwner(null, null, actsFor.id(), null);
        }
        GroupModel unit = session.getContext().getRealm().getGroupById(actsFor.id());
        return new DocumentOwner(null, null, unit.getOrganization().getId(), unit.getId());
    }

    private Optional<OrganizationModel> organization(String name) {
        if (organizations == null) {
            return Optional.empty();
        }
        return only(organizations
                .getAllStream()
                .filter(organization -> Stream.of(organization.getId(), organization.getAlias(), organization.getName())
                        .anyMatch(name::equals)));
    }

    private Optional<GroupModel> unit(OrganizationModel organization, String name) {
        GroupModel byId = session.getContext().getRealm().getGroupById(name);
        Stream<GroupModel> found =
                byId == null ? organizations.searchGroupsByName(organization, name, true, null, null) : Stream.of(byId);
        return only(found.filter(group -> isUnitOf(group, organization)));
    }

    /** The group that stands for the organisation itself is no unit; it has its id for a name. */
    private static boolean isUnitOf(GroupModel group, OrganizationModel organization) {
        return Organizations.isOrganizationGroup(group)
                && organization.getId().equals(group.getOrganization().getId())
                && !organization.getId().equals(group.getName());
    }

    /** Never a guess: of two with one name, the id says which. */
    private static <T> Optional<T> only(Stream<T> found) {
        List<T> all = found.limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
