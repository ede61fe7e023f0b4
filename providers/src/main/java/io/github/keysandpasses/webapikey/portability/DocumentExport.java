package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.NamedThing;
import io.github.keysandpasses.domain.webapikey.Network;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.NamedWebApiKey;
import io.github.keysandpasses.storage.WebApiKeyStore;
import io.github.keysandpasses.token.KeyReach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.utils.Organizations;

/** Writes the keys of a realm as a document: those that have not ended, by names, and never a key itself. */
public final class DocumentExport {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final DocumentRights rights;
    private final EntryOwner owners;
    private final EntrySecret secrets;
    private final Instant now = new ServerClock().instant();
    private final Duration unusedLimit;

    /** The keys of the session's realm whose owners the caller may see. */
    public DocumentExport(KeycloakSession session, DocumentRights rights) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.rights = rights;
        this.owners = new EntryOwner(session, rights);
        this.secrets = new EntrySecret(session);
        this.unusedLimit = WebApiKeySettings.of(realm).unusedLimit();
    }

    /**
     * Writes the document.
     *
     * @param withHashes whether keys can be brought back from it, in this realm under the same hash secret
     */
    public KeyDocument write(boolean withHashes) {
        Optional<String> check = withHashes ? secrets.check() : Optional.empty();
        try (var keys = new WebApiKeyStore(session, realm).named()) {
            return new KeyDocument(
                    realm.getName(),
                    keys.flatMap(named -> entry(named, check).stream()).toList());
        }
    }

    private Optional<DocumentKey> entry(NamedWebApiKey named, Optional<String> check) {
        StoredWebApiKey key = named.key();
        KeyState state = key.stateAt(now, unusedLimit);
        UserModel owner = session.users().getUserById(realm, key.ownerId());
        if (owner == null || !rights.seesOwner(owner) || state == KeyState.ROTATED_OUT) {
            return Optional.empty();
        }
        Instant expiresAt = key.life().expiresAt();
        return Optional.of(new DocumentKey(
                key.id(),
                named.name(),
                owners.name(owner),
                organization(key.organizationId()),
                key.keyClass().name(),
                expiresAt == null ? null : expiresAt.getEpochSecond(),
                expiresAt == null ? true : null,
                key.life().enabled(),
                state,
                restrictions(key.restrictions()),
                check.map(written -> DocumentSecret.hashed(named.hash(), written, key.publicPrefix()))
                        .orElse(null)));
    }

    private String organization(String id) {
        if (id == null || !Organizations.isEnabled(session)) {
            return null;
        }
        OrganizationModel organization = Organizations.getProvider(session).getById(id);
        return organization == null ? null : organization.getAlias();
    }

    private DocumentRestrictions restrictions(KeyRestrictions restrictions) {
        if (restrictions.isNone()) {
            return null;
        }
        KeyReach reach = new KeyReach(realm, restrictions);
        List<String> networks =
                restrictions.networks().stream().map(Network::text).toList();
        return new DocumentRestrictions(
                names(restrictions.roles(), thing -> reach.role(thing).map(DocumentExport::nameOf)),
                names(restrictions.clientScopes(), thing -> reach.scope(thing).map(ClientScopeModel::getName)),
                names(restrictions.audiences(), thing -> reach.client(thing).map(ClientModel::getClientId)),
                names(restrictions.clients(), thing -> reach.client(thing).map(ClientModel::getClientId)),
                networks.isEmpty() ? null : networks);
    }

    /** What no longer exists keeps the name it had: importing that is refused, as the key itself is. */
    private static List<String> names(Optional<List<NamedThing>> things, Function<NamedThing, Optional<String>> now) {
        return things.map(all -> all.stream()
                        .map(thing -> now.apply(thing).orElse(thing.name()))
                        .toList())
                .orElse(null);
    }

    private static String nameOf(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId() + ":" + role.getName()
                : role.getName();
    }
}
