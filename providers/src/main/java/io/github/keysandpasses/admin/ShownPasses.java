package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.lifecycle.CreatedPass;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.Verification;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCode;
import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.organization.OrganizationNames;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes of access passes what the admin REST API shows. */
final class ShownPasses {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OrganizationNames organizations;
    private final PassRules rules;

    ShownPasses(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.organizations = new OrganizationNames(session);
        this.rules = PassRules.of(session);
    }

    /** A pass without its secrets. */
    AccessPassOutput show(AccessPass pass) {
        return show(pass, null, null);
    }

    /** A pass with the secrets that were generated for it, for the one answer that has them. */
    AccessPassOutput once(CreatedPass created) {
        return show(
                created.pass(),
                created.generatedPassCode().map(PassCodeText::reveal).orElse(null),
                created.generatedAuthenticationCode()
                        .map(AuthenticationCode::reveal)
                        .orElse(null));
    }

    private AccessPassOutput show(AccessPass pass, String passCode, String authenticationCode) {
        Optional<UserModel> owner =
                Optional.ofNullable(pass.ownerId()).map(id -> session.users().getUserById(realm, id));
        Optional<Verification> verification = Optional.ofNullable(pass.verification());
        return new AccessPassOutput(
                pass.id(),
                pass.number(),
                pass.ownerId(),
                owner.map(UserModel::getUsername).orElse(null),
                pass.organizationId(),
                organizations.of(pass.organizationId()).orElse(null),
                pass.state().name(),
                pass.identifier(),
                pass.hasPassCode(),
                pass.hasAuthenticationCode(),
                pass.authenticationCodeBits(),
                pass.classificationId(),
                Optional.ofNullable(pass.classificationId())
                        .flatMap(rules::classification)
                        .map(Classification::name)
                        .orElse(null),
                pass.cardMask(),
                pass.related().stream().map(RelatedEntityOutput::of).toList(),
                pass.userDefined(),
                verification.map(done -> done.at().getEpochSecond()).orElse(null),
                verification.map(Verification::byUserId).orElse(null),
                pass.blocked(),
                pass.createdAt().getEpochSecond(),
                pass.updatedAt().getEpochSecond(),
                passCode,
                authenticationCode);
    }
}
