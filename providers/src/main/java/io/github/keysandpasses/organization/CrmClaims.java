package io.github.keysandpasses.organization;

import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.organization.CrmClaimsSettings.Claim;
import io.github.keysandpasses.token.LoginPass;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.IDToken;

/** Writes the CRM's claims into a token. A claim without a value stays away; it is never written empty. */
final class CrmClaims {

    private final CrmClaimsSettings settings;

    CrmClaims(CrmClaimsSettings settings) {
        this.settings = settings;
    }

    void write(IDToken token, UserModel user, DecidedMembership decided) {
        write(token, user, decided.membership());
        decided.pass().ifPresent(pass -> write(token, user, pass));
    }

    private void write(IDToken token, UserModel user, LoginPass login) {
        Claim number = settings.pass();
        token.setOtherClaims(
                number.name(),
                number.source().equals(CrmClaimsSettings.ID)
                        ? login.pass().id()
                        : login.pass().number());
        login.account()
                .flatMap(account -> of(account, settings.account()))
                .ifPresent(value -> token.setOtherClaims(settings.account().name(), value));
        of(user, settings.contact())
                .ifPresent(value -> token.setOtherClaims(settings.contact().name(), value));
    }

    private void write(IDToken token, UserModel user, Membership membership) {
        membership
                .organization()
                .flatMap(organization -> of(organization, settings.organization()))
                .ifPresent(value -> token.setOtherClaims(settings.organization().name(), value));
        membership
                .unit()
                .flatMap(unit -> of(unit, settings.unit()))
                .ifPresent(value -> token.setOtherClaims(settings.unit().name(), value));
        of(user, settings.user())
                .ifPresent(value -> token.setOtherClaims(settings.user().name(), value));
    }

    private static Optional<String> of(OrganizationModel organization, Claim claim) {
        return switch (claim.source()) {
            case CrmClaimsSettings.NAME -> Optional.of(organization.getName());
            case CrmClaimsSettings.ALIAS -> Optional.ofNullable(organization.getAlias());
            case CrmClaimsSettings.ID -> Optional.of(organization.getId());
            default ->
                first(Stream.ofNullable(organization.getAttributes().get(claim.attribute()))
                        .flatMap(values -> values.stream()));
        };
    }

    private static Optional<String> of(GroupModel unit, Claim claim) {
        return switch (claim.source()) {
            case CrmClaimsSettings.NAME -> Optional.of(unit.getName());
            case CrmClaimsSettings.ID -> Optional.of(unit.getId());
            default -> first(unit.getAttributeStream(claim.attribute()));
        };
    }

    private static Optional<String> of(UserModel user, Claim claim) {
        return switch (claim.source()) {
            case CrmClaimsSettings.NONE -> Optional.empty();
            case CrmClaimsSettings.USERNAME -> Optional.of(user.getUsername());
            case CrmClaimsSettings.ID -> Optional.of(user.getId());
            default -> first(user.getAttributeStream(claim.attribute()));
        };
    }

    private static Optional<String> of(RelatedEntity account, Claim claim) {
        return claim.source().equals(CrmClaimsSettings.NAME)
                ? Optional.ofNullable(account.name())
                : Optional.of(account.entityId());
    }

    private static Optional<String> first(Stream<String> values) {
        return values.filter(value -> value != null && !value.isEmpty()).findFirst();
    }
}
