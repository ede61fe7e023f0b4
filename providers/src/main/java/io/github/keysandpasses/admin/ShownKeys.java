package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.organization.OrganizationNames;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes of stored keys what the admin REST API shows. */
final class ShownKeys {

    private final RealmModel realm;
    private final WebApiKeyStore store;
    private final OrganizationNames organizations;
    private final OwnerNames ownerNames;
    private final Duration unusedLimit;
    private final Instant now = new ServerClock().instant();

    ShownKeys(KeycloakSession session) {
        this.realm = session.getContext().getRealm();
        this.store = new WebApiKeyStore(session, realm);
        this.organizations = new OrganizationNames(session);
        this.ownerNames = new OwnerNames(session);
        this.unusedLimit = WebApiKeySettings.of(realm).unusedLimit();
    }

    /**
     * Shows a key.
     *
     * @param secret the key itself if it was just made, else null
     */
    WebApiKeyOutput show(StoredWebApiKey key, UserModel owner, String secret) {
        CredentialModel credential = owner.credentialManager().getStoredCredentialById(key.id());
        return show(key, credential == null ? null : credential.getUserLabel(), owner, secret);
    }

    /** The same for a key whose name is known. */
    WebApiKeyOutput show(StoredWebApiKey key, String name, UserModel owner, String secret) {
        KeyState state = key.stateAt(now, unusedLimit);
        KeyLife life = key.life();
        Optional<GroupModel> unit = ownerNames.unitOf(key, owner);
        Optional<Revocation> end = Optional.ofNullable(life.revocation());
        Optional<StoredWebApiKey> successor =
                life.rotation().isRotated() ? store.successorOf(key.id()) : Optional.empty();
        return new WebApiKeyOutput(
                key.id(),
                name,
                owner.getId(),
                owner.getUsername(),
                key.ownerKind().name(),
                ownerNames.of(key, owner),
                key.publicPrefix(),
                key.legacy(),
                key.keyClass().name(),
                state.name(),
                state == KeyState.ACTIVE,
                life.enabled(),
                life.disabledReason(),
                key.organizationId(),
                organizations.of(key.organizationId()).orElse(null),
                unit.map(GroupModel::getId).orElse(null),
                unit.map(GroupModel::getName).orElse(null),
                life.createdAt().getEpochSecond(),
                seconds(life.expiresAt()),
                life.expiresAt() == null,
                seconds(key.use().lastUsedAt()),
                key.use().count(),
                end.map(Revocation::at).map(Instant::getEpochSecond).orElse(null),
                end.map(revocation -> revocation.cause().name()).orElse(null),
                end.map(Revocation::reason).orElse(null),
                RotationOutput.of(key, successor),
                RestrictionsOutput.of(realm, key.restrictions()),
                secret);
    }

    private static Long seconds(Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }
}
