package io.github.keysandpasses.organization;

import io.github.keysandpasses.domain.organization.UnitCandidate;
import io.github.keysandpasses.domain.organization.UnitChoice;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * For which unit the technical user of an organisation or unit acts.
 *
 * <p>That of a unit acts for this unit, asked for or not, and for no other. That of an organisation acts for no unit, unless one
 * is asked for: then for any unit the organisation has, though it is a member of none. It never guesses.
 */
final class TechnicalMembership {

    /** More units of one name or CRM id than this are as ambiguous as two. */
    private static final int ENOUGH = 3;

    private final KeycloakSession session;
    private final OrganizationProvider organizations;
    private final OrganizationModel organization;

    TechnicalMembership(KeycloakSession session, OrganizationProvider organizations, OrganizationModel organization) {
        this.session = session;
        this.organizations = organizations;
        this.organization = organization;
    }

    /**
     * The unit a key's token is for.
     *
     * @param own the units the technical user is a member of
     * @return the unit, none, or {@code UNIT_UNKNOWN} and what {@link UnitChoice#asked} refuses
     */
    Verdict<Optional<UnitCandidate>> unit(ActsFor actsFor, UnitChoice own, Optional<String> asked) {
        if (actsFor.kind() == ActsFor.Kind.UNIT) {
            return own.byId(actsFor.id())
                    .map(unit -> theUnit(unit, asked))
                    .orElse(Verdict.refused(RefusalReason.UNIT_UNKNOWN));
        }
        return asked.map(text -> isLookedUp(text) ? choice(text).asked(text) : new UnitChoice(List.of()).asked(text))
                .map(verdict -> verdict.then(unit -> Verdict.granted(Optional.of(unit))))
                .orElse(Verdict.granted(Optional.empty()));
    }

    /** A unit of the organisation, by its id; empty if it has none such. */
    Optional<UnitCandidate> byId(String unitId) {
        return Optional.ofNullable(
                        session.groups().getGroupById(session.getContext().getRealm(), unitId))
                .filter(this::isUnit)
                .map(this::candidate);
    }

    private Verdict<Optional<UnitCandidate>> theUnit(UnitCandidate unit, Optional<String> asked) {
        return asked.map(text -> new UnitChoice(List.of(unit)).asked(text))
                .orElse(Verdict.granted(unit))
                .then(found -> Verdict.granted(Optional.of(found)));
    }

    /** What is no unit's name anyway is not looked for in the database. */
    private static boolean isLookedUp(String text) {
        return text.length() <= UnitChoice.MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }

    /** An organisation may have thousands of units: only those that fit are read. */
    private UnitChoice choice(String asked) {
        Map<String, UnitCandidate> found = new HashMap<>();
        Stream.of(
                        organizations.searchGroupsByAttributes(
                                organization, Map.of(Memberships.CRM_ID, asked), 0, ENOUGH),
                        organizations.searchGroupsByName(organization, asked, true, 0, ENOUGH))
                .flatMap(groups -> groups)
                .map(this::candidate)
                .forEach(unit -> found.put(unit.id(), unit));
        byId(asked).ifPresent(unit -> found.put(unit.id(), unit));
        return new UnitChoice(found.values());
    }

    private boolean isUnit(GroupModel group) {
        return group.getType() == GroupModel.Type.ORGANIZATION
                && group.getOrganization() != null
                && organization.getId().equals(group.getOrganization().getId())
                && group.getParentId() != null;
    }

    private UnitCandidate candidate(GroupModel group) {
        return Memberships.candidate(organization, group);
    }
}
