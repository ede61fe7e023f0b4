package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.Memberships;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/**
 * Settles, when a key is made, which organisation it is for. The key keeps it, so that it means the same when its owner joins
 * another organisation later.
 */
final class WebApiKeyOrganization {

    private final Memberships memberships;

    WebApiKeyOrganization(KeycloakSession session) {
        this.memberships = new Memberships(session);
    }

    /**
     * The id of the organisation.
     *
     * @param asked CRM id, alias, id or name, in this order; null or empty: the owner's only one
     * @return the id, empty for an owner without an organisation; or {@code KEY_ORGANIZATION_REQUIRED}, {@code
     *     KEY_ORGANIZATION_UNKNOWN}, {@code KEY_ORGANIZATION_AMBIGUOUS}
     */
    Verdict<Optional<String>> of(UserModel owner, String asked) {
        List<OrganizationModel> own = memberships.of(owner).toList();
        if (asked == null || asked.isBlank()) {
            return own.size() > 1
                    ? Verdict.refused(RefusalReason.KEY_ORGANIZATION_REQUIRED)
                    : Verdict.granted(own.stream().findFirst().map(OrganizationModel::getId));
        }
        List<OrganizationModel> found = memberships.named(owner, asked);
        return found.isEmpty() ? Verdict.refused(RefusalReason.KEY_ORGANIZATION_UNKNOWN) : only(found);
    }

    private static Verdict<Optional<String>> only(List<OrganizationModel> found) {
        return found.size() == 1
                ? Verdict.granted(Optional.of(found.get(0).getId()))
                : Verdict.refused(RefusalReason.KEY_ORGANIZATION_AMBIGUOUS);
    }
}
