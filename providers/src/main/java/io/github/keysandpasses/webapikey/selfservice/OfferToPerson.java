package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import io.github.keysandpasses.webapikey.lifecycle.SelfService;
import io.github.keysandpasses.webapikey.selfservice.KeyOffer.Choice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Decides whether a person may make a key now, and what there is to choose. */
final class OfferToPerson {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeySettings settings;

    /** In the realm of the session. */
    OfferToPerson(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.settings = WebApiKeySettings.of(realm);
    }

    /**
     * What the person may choose.
     *
     * @return the offer, or what {@link SelfService#permits} refuses, {@code SELF_SERVICE_LIMIT_REACHED}, {@code NOT_CONFIGURED}
     */
    Verdict<KeyOffer> of(UserModel person) {
        return SelfService.permits(realm, person).then(this::withinLimit).then(this::offer);
    }

    private Verdict<UserModel> withinLimit(UserModel person) {
        long keys = new WebApiKeyStore(session, realm).countOfOwner(person.getId());
        return keys < settings.selfServiceMaxKeys()
                ? Verdict.granted(person)
                : Verdict.refused(RefusalReason.SELF_SERVICE_LIMIT_REACHED);
    }

    /** Without the hash secret no key can be made; that is said before anybody fills in a form. */
    private Verdict<KeyOffer> offer(UserModel person) {
        if (session.getProvider(SecretsProvider.class).keyedHash().isEmpty()) {
            return Verdict.refused(RefusalReason.NOT_CONFIGURED);
        }
        ExpiryRules expiry =
                new ExpiryRules(settings.defaultExpiryDays(), settings.maxExpiryDays(), settings.neverExpires());
        return Verdict.granted(new KeyOffer(
                expiry, organizations(person), !settings.selfServiceScopes().isEmpty(), scopes()));
    }

    private List<Choice> organizations(UserModel person) {
        List<OrganizationModel> own = new Memberships(session).of(person).toList();
        return own.size() < 2
                ? List.of()
                : own.stream()
                        .filter(OrganizationModel::isEnabled)
                        .map(organization -> new Choice(organization.getId(), organization.getName(), ""))
                        .toList();
    }

    /** By name: a component keeps no order. */
    private List<Choice> scopes() {
        return settings.selfServiceScopes().stream()
                .sorted()
                .map(name -> KeycloakModelUtils.getClientScopeByName(realm, name))
                .filter(Objects::nonNull)
                .map(scope -> new Choice(scope.getName(), scope.getName(), description(scope)))
                .toList();
    }

    private static String description(ClientScopeModel scope) {
        return Optional.ofNullable(scope.getDescription()).orElse("");
    }
}
