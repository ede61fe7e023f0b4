package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.ActsFor;
import io.github.keysandpasses.webapikey.lifecycle.TechnicalUsers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;

/** Finds the organisation or unit that an entry names as the owner, and its technical user. */
final class EntryOrganization {

    private final KeycloakSession session;
    private final DocumentRights rights;
    private final OrganizationProvider organizations;
    private final Map<String, Verdict<OrganizationModel>> found = new HashMap<>();

    EntryOrganization(KeycloakSession session, DocumentRights rights) {
        this.session = session;
        this.rights = rights;
        this.organizations = Organizations.isEnabled(session) ? Organizations.getProvider(session) : null;
    }

    /** The technical user, made if there is none; or {@code KEY_OWNER_NOT_FOUND}, {@code KEY_OWNER_NOT_MANAGED}. */
    Verdict<UserModel> find(DocumentOwner named) {
        // Entries of a document often name the same one.
        return found.computeIfAbsent(named.organization(), this::managed)
                .then(organization -> technicalUser(organization, named.unit()));
    }

    /** Before anything is made for it. */
    private Verdict<OrganizationModel> managed(String name) {
        Optional<OrganizationModel> organization = organization(name);
        if (organization.isPresent() && rights.managesOrganization(organization.get())) {
            return Verdict.granted(organization.get());
        }
        return Verdict.refused(
                organization.isPresent() && rights.seesOrganizations()
                        ? RefusalReason.KEY_OWNER_NOT_MANAGED
                        : RefusalReason.KEY_OWNER_NOT_FOUND);
    }

    private Verdict<UserModel> technicalUser(OrganizationModel organization, String unitName) {
        TechnicalUsers technicalUsers = new TechnicalUsers(session);
        if (unitName == null) {
            return Verdict.granted(technicalUsers.of(organization));
        }
        return unit(organization, unitName)
                .map(unit -> Verdict.granted(technicalUsers.of(organization, unit)))
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
        if (organizations == null || !isLookedUp(name)) {
            return Optional.empty();
        }
        Map<String, OrganizationModel> named = new HashMap<>();
        // By name means by a domain too: each leads to one at most.
        Stream.of(
                        Stream.ofNullable(byId(name)),
                        organizations.getAllStream(Map.of(OrganizationModel.ALIAS, name), 0, 2),
                        organizations.getAllStream(name, true, 0, 2))
                .flatMap(some -> some)
                .filter(organization -> Stream.of(organization.getId(), organization.getAlias(), organization.getName())
                        .anyMatch(name::equals))
                .forEach(organization -> named.put(organization.getId(), organization));
        return only(named.values().stream());
    }

    /** Databases refuse some control characters; an empty search finds everything. */
    private static boolean isLookedUp(String name) {
        return !name.isBlank() && name.chars().noneMatch(Character::isISOControl);
    }

    /** Keycloak throws for an organisation of another realm; here it is not there. */
    private OrganizationModel byId(String id) {
        try {
            return organizations.getById(id);
        } catch (ModelException e) {
            return null;
        }
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
