package io.github.keysandpasses.organization;

import io.github.keysandpasses.domain.organization.UnitCandidate;
import io.github.keysandpasses.domain.organization.UnitChoice;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.names.RealmNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationScope;
import org.keycloak.organization.utils.Organizations;

/**
 * Answers which organisation and unit a user acts for, from Keycloak's Organizations. All of it comes from Keycloak's caches.
 *
 * <p>A disabled organisation counts as none. Keycloak itself blocks only its managed members.
 */
public final class Memberships {

    /** The attribute of organisations and groups that holds the CRM's own id. */
    public static final String CRM_ID = "crm_id";

    private final KeycloakSession session;
    private final OrganizationProvider organizations;

    /** The memberships in the realm of the session; with Organizations switched off there are none. */
    public Memberships(KeycloakSession session) {
        this.session = session;
        this.organizations = Organizations.isEnabled(session) ? Organizations.getProvider(session) : null;
    }

    /**
     * The membership a key is exchanged for.
     *
     * @param organizationId the organisation the key names; empty: its owner's only one
     * @param asked the unit the caller asked for
     * @return the membership, or {@code ORGANIZATION_DISABLED}, {@code ORGANIZATION_LEFT}, {@code ORGANIZATION_AMBIGUOUS}, {@code
     *     UNIT_REQUIRED}, or what {@link UnitChoice#asked} refuses
     */
    public Verdict<Membership> forKey(UserModel owner, Optional<String> organizationId, Optional<String> asked) {
        return organizationId
                .map(id -> byId(owner, id).then(organization -> inOrganization(owner, organization, asked)))
                .orElseGet(() -> inOnlyOrganization(owner, asked));
    }

    /**
     * The membership of a login that must name its organisation.
     *
     * @param name the organisation, in any spelling {@link #named} knows
     * @param asked the unit that was asked for
     * @return the membership, or {@code LOGIN_ORGANIZATION_UNKNOWN}, {@code LOGIN_ORGANIZATION_AMBIGUOUS}, {@code
     *     LOGIN_ORGANIZATION_DISABLED}, {@code UNIT_REQUIRED}, or what {@link UnitChoice#asked} refuses
     */
    public Verdict<Membership> forLoginAt(UserModel user, String name, Optional<String> asked) {
        List<OrganizationModel> found = named(user, name);
        if (found.size() != 1) {
            return Verdict.refused(
                    found.isEmpty()
                            ? RefusalReason.LOGIN_ORGANIZATION_UNKNOWN
                            : RefusalReason.LOGIN_ORGANIZATION_AMBIGUOUS);
        }
        return found.get(0).isEnabled()
                ? inOrganization(user, found.get(0), asked)
                : Verdict.refused(RefusalReason.LOGIN_ORGANIZATION_DISABLED);
    }

    /**
     * The membership of an ordinary login. A unit that was asked for must be found. Without one, none of several organisations
     * or units is chosen: the claims stay away.
     *
     * @param scope the requested scope, or null: Keycloak's {@code organization:<alias>} in it says which organisation
     * @return the membership, or what {@link UnitChoice#asked} refuses
     */
    public Verdict<Membership> forLogin(UserModel user, String scope, Optional<String> asked) {
        List<OrganizationModel> candidates = selected(user, scope).map(List::of).orElseGet(() -> enabledOf(user));
        if (asked.isPresent()) {
            List<UnitCandidate> units = candidates.stream()
                    .flatMap(organization -> candidates(organization, user))
                    .toList();
            return new UnitChoice(units).asked(asked.get()).then(unit -> membership(candidates, unit));
        }
        if (candidates.size() != 1) {
            return Verdict.granted(Membership.NONE);
        }
        OrganizationModel organization = candidates.get(0);
        return Verdict.granted(
                membership(organization, choice(organization, user).usual(defaults(user))));
    }

    /**
     * The membership a token was issued for, checked again.
     *
     * @return the membership, or {@code ORGANIZATION_DISABLED}, {@code ORGANIZATION_LEFT}, {@code UNIT_UNKNOWN} (left or deleted)
     */
    public Verdict<Membership> again(UserModel user, Optional<String> organizationId, Optional<String> unitId) {
        if (organizationId.isEmpty()) {
            return Verdict.granted(Membership.NONE);
        }
        return byId(user, organizationId.get()).then(organization -> {
            if (unitId.isEmpty()) {
                return Verdict.granted(membership(organization, Optional.empty()));
            }
            return again(organization, user, unitId.get())
                    .map(unit -> Verdict.granted(membership(organization, Optional.of(unit))))
                    .orElse(Verdict.refused(RefusalReason.UNIT_UNKNOWN));
        });
    }

    /** The technical user of an organisation is a member of none of the units it acts for. */
    private Optional<UnitCandidate> again(OrganizationModel organization, UserModel user, String unitId) {
        return ActsFor.of(user)
                        .filter(actsFor -> actsFor.kind() == ActsFor.Kind.ORGANIZATION)
                        .isPresent()
                ? new TechnicalMembership(session, organizations, organization).byId(unitId)
                : choice(organization, user).byId(unitId);
    }

    /** Whether Keycloak's own scope {@code organization} in a request names no other organisation than that of the membership. */
    public boolean staysWithin(Membership membership, UserModel user, String scope) {
        return inScope(user, scope)
                .allMatch(organization -> membership
                        .organizationId()
                        .filter(organization.getId()::equals)
                        .isPresent());
    }

    /** The organisations, enabled or not, the user is a member of; a technical user has its own one only. */
    public Stream<OrganizationModel> of(UserModel user) {
        if (organizations == null) {
            return Stream.empty();
        }
        // Whatever organisations an admin who asks may see: memberships are the user's.
        Stream<OrganizationModel> all =
                AdminPermissionsSchema.runWithoutAuthorization(
                        session, () -> organizations.getByMember(user).toList())
                        .stream();
        return ActsFor.of(user)
                .map(actsFor -> all.filter(organization -> organizationId(actsFor)
                        .filter(organization.getId()::equals)
                        .isPresent()))
                .orElse(all);
    }

    /** The organisation whose technical user, or whose unit's, somebody is; empty for anybody else. */
    public Optional<OrganizationModel> actedFor(UserModel user) {
        return organizations == null
                ? Optional.empty()
                : ActsFor.of(user).flatMap(this::organizationId).map(organizations::getById);
    }

    private Optional<String> organizationId(ActsFor actsFor) {
        return actsFor.kind() == ActsFor.Kind.ORGANIZATION
                ? Optional.of(actsFor.id())
                : Optional.ofNullable(session.groups()
                                .getGroupById(session.getContext().getRealm(), actsFor.id()))
                        .map(GroupModel::getOrganization)
                        .map(OrganizationModel::getId);
    }

    /**
     * Those of the user's organisations, enabled or not, that a name fits: by the CRM's id, else by alias, else by id, else by exact
     * name.
     */
    public List<OrganizationModel> named(UserModel user, String name) {
        List<OrganizationModel> own = of(user).toList();
        List<Predicate<OrganizationModel>> spellings = List.of(
                organization -> organization
                        .getAttributes()
                        .getOrDefault(CRM_ID, List.of())
                        .contains(name),
                organization -> name.equals(organization.getAlias()),
                organization -> name.equals(organization.getId()),
                organization -> name.equals(organization.getName()));
        return spellings.stream()
                .map(spelling -> own.stream().filter(spelling).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Verdict<Membership> inOnlyOrganization(UserModel owner, Optional<String> asked) {
        List<OrganizationModel> all = of(owner).toList();
        if (all.isEmpty()) {
            return asked.isPresent() ? Verdict.refused(RefusalReason.UNIT_UNKNOWN) : Verdict.granted(Membership.NONE);
        }
        return all.size() == 1
                ? enabled(all.get(0)).then(organization -> inOrganization(owner, organization, asked))
                : Verdict.refused(RefusalReason.ORGANIZATION_AMBIGUOUS);
    }

    private Verdict<Membership> inOrganization(
            UserModel owner, OrganizationModel organization, Optional<String> asked) {
        UnitChoice units = choice(organization, owner);
        Optional<ActsFor> actsFor = ActsFor.of(owner);
        if (actsFor.isPresent()) {
            return new TechnicalMembership(session, organizations, organization)
                    .unit(actsFor.get(), units, asked)
                    .then(unit -> Verdict.granted(membership(organization, unit)));
        }
        if (asked.isPresent()) {
            return units.asked(asked.get()).then(unit -> membership(List.of(organization), unit));
        }
        Optional<UnitCandidate> usual = units.usual(defaults(owner));
        return usual.isPresent() || units.isEmpty()
                ? Verdict.granted(membership(organization, usual))
                : Verdict.refused(RefusalReason.UNIT_REQUIRED);
    }

    private Verdict<OrganizationModel> byId(UserModel user, String id) {
        return of(user).filter(organization -> organization.getId().equals(id))
                .findFirst()
                .map(Memberships::enabled)
                .orElse(Verdict.refused(RefusalReason.ORGANIZATION_LEFT));
    }

    private static Verdict<OrganizationModel> enabled(OrganizationModel organization) {
        return organization.isEnabled()
                ? Verdict.granted(organization)
                : Verdict.refused(RefusalReason.ORGANIZATION_DISABLED);
    }

    private List<OrganizationModel> enabledOf(UserModel user) {
        return of(user).filter(OrganizationModel::isEnabled).toList();
    }

    /** The one organisation that Keycloak's own scope {@code organization}, or its organisation login, selected. */
    private Optional<OrganizationModel> selected(UserModel user, String scope) {
        List<OrganizationModel> selected =
                inScope(user, scope).filter(OrganizationModel::isEnabled).toList();
        return selected.size() == 1 ? Optional.of(selected.get(0)) : Optional.empty();
    }

    private Stream<OrganizationModel> inScope(UserModel user, String scope) {
        OrganizationScope requested =
                organizations == null || scope == null ? null : OrganizationScope.valueOfScope(session, scope);
        return requested == null ? Stream.empty() : requested.resolveOrganizations(user, scope, session);
    }

    private UnitChoice choice(OrganizationModel organization, UserModel user) {
        return new UnitChoice(candidates(organization, user).toList());
    }

    private Stream<UnitCandidate> candidates(OrganizationModel organization, UserModel user) {
        return organizations
                .getOrganizationGroupsByMember(organization, user)
                .map(group -> candidate(organization, group));
    }

    static UnitCandidate candidate(OrganizationModel organization, GroupModel group) {
        return new UnitCandidate(
                organization.getId(),
                group.getId(),
                group.getName(),
                group.getAttributeStream(CRM_ID).toList());
    }

    /** The default units of the user, one for each organisation. Only admins may edit the attribute. */
    private List<String> defaults(UserModel user) {
        String attribute = RealmNames.of(session.getContext().getRealm()).defaultUnitAttribute();
        return user.getAttributeStream(attribute).toList();
    }

    private Verdict<Membership> membership(List<OrganizationModel> among, UnitCandidate unit) {
        return among.stream()
                .filter(organization -> organization.getId().equals(unit.organizationId()))
                .findFirst()
                .map(organization -> Verdict.granted(membership(organization, Optional.of(unit))))
                .orElse(Verdict.refused(RefusalReason.UNIT_UNKNOWN));
    }

    private Membership membership(OrganizationModel organization, Optional<UnitCandidate> unit) {
        Optional<GroupModel> group = unit.map(
                chosen -> session.groups().getGroupById(session.getContext().getRealm(), chosen.id()));
        return new Membership(Optional.of(organization), group);
    }
}
