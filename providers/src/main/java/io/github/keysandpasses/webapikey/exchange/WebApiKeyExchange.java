package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.PublishedSampleKeys;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.VerifiedWebApiKey;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import io.github.keysandpasses.token.KeyCut;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;

/**
 * The one exchange behind every door: decides whether a presented key becomes a token, and for which owner, organisation and
 * unit. Minting the token is {@link ExchangedToken}'s, answering the caller the door's.
 *
 * <p>The order matters: what is free to check comes first, the database is asked for nothing but the key, and a caller learns
 * about owner, organisation and units only after presenting a good one. A temporary lock of the owner by Keycloak's brute-force
 * protector does not stop their keys: else anybody could stop an app by guessing its owner's password.
 */
public final class WebApiKeyExchange {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ExchangeAudit audit;
    private final InstantSource clock;

    /**
     * The exchange in the realm of the session.
     *
     * @param audit told what becomes known on the way; the outcome is the door's to report
     */
    public WebApiKeyExchange(KeycloakSession session, ExchangeAudit audit) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.audit = audit;
        this.clock = new ServerClock();
    }

    /** Decides. A refusal is not reported yet: the door does that, with its answer. */
    public Verdict<ExchangeGrant> decide(ExchangeRequest request) {
        return ClientPermission.of(request.client())
                .then(client -> keyedHash())
                .then(hash -> find(hash, request.key()))
                .then(key -> key.verdictAt(
                        clock.instant(), WebApiKeySettings.of(realm).unusedLimit()))
                .then(key -> presentedRightly(request, key))
                .then(key -> KeyCut.of(realm, key.restrictions())
                        .then(cut -> owner(key).then(owner -> grant(request, key, cut, owner))));
    }

    private Verdict<KeyedHash> keyedHash() {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.NOT_CONFIGURED));
    }

    private Verdict<StoredWebApiKey> find(KeyedHash hash, PresentedWebApiKey presented) {
        if (PublishedSampleKeys.isForbiddenIn(realm.getName(), presented)) {
            return Verdict.refused(RefusalReason.KEY_PUBLISHED_SAMPLE);
        }
        Optional<StoredWebApiKey> found = new WebApiKeyStore(session, realm)
                .findByHash(hash.candidates(KeyedHash.Purpose.WEB_API_KEY, realm.getId(), presented.reveal()));
        found.ifPresent(audit::key);
        return found.map(Verdict::granted).orElse(Verdict.refused(RefusalReason.KEY_UNKNOWN));
    }

    /** The client that presents the key, and where it does so: Keycloak's proxy settings say which address counts. */
    private Verdict<VerifiedWebApiKey> presentedRightly(ExchangeRequest request, VerifiedWebApiKey key) {
        String address = session.getContext().getConnection().getRemoteAddr();
        return key.restrictions().presentedBy(request.client().getId(), address).then(good -> Verdict.granted(key));
    }

    private Verdict<UserModel> owner(VerifiedWebApiKey key) {
        UserModel owner = session.users().getUserById(realm, key.ownerId());
        if (owner == null) {
            return Verdict.refused(RefusalReason.OWNER_MISSING);
        }
        audit.owner(owner);
        if (!owner.isEnabled()) {
            return Verdict.refused(RefusalReason.OWNER_DISABLED);
        }
        return hasPendingActions(owner) ? Verdict.refused(RefusalReason.OWNER_ACTIONS_PENDING) : Verdict.granted(owner);
    }

    private boolean hasPendingActions(UserModel owner) {
        return owner.getRequiredActionsStream()
                .map(realm::getRequiredActionProviderByAlias)
                .anyMatch(action -> action != null && action.isEnabled());
    }

    private Verdict<ExchangeGrant> grant(ExchangeRequest request, VerifiedWebApiKey key, KeyCut cut, UserModel owner) {
        return new Memberships(session)
                .forKey(owner, key.organizationId(), request.unit())
                .then(membership -> {
                    audit.membership(membership.organizationId(), membership.unitId());
                    return scope(request, owner, membership)
                            .then(valid -> askedByName(request, cut))
                            .then(audience -> Verdict.granted(new ExchangeGrant(
                                    request.client(), key, cut, owner, membership, request.scope(), audience)));
                });
    }

    /** Who asks by name for more than the key allows is refused: a narrower token than asked for would be another one. */
    private Verdict<List<ClientModel>> askedByName(ExchangeRequest request, KeyCut cut) {
        boolean tooMuch = cut.scopes()
                .filter(allowed -> !allowed.allowRequest(request.scope()))
                .isPresent();
        if (tooMuch) {
            return Verdict.refused(RefusalReason.SCOPE_INVALID);
        }
        return TargetAudience.named(realm, request.audience())
                .then(audience -> cut.allowsAudience(audience)
                        ? Verdict.granted(audience)
                        : Verdict.refused(RefusalReason.AUDIENCE_INVALID));
    }

    /**
     * No key gets offline access: its token must die with its lifespan. And no scope reaches out to an organisation that the key
     * is not for.
     */
    private Verdict<ExchangeRequest> scope(ExchangeRequest request, UserModel owner, Membership membership) {
        String scope = request.scope();
        boolean offline = scope != null && Arrays.asList(scope.split(" ")).contains(OAuth2Constants.OFFLINE_ACCESS);
        if (offline
                || !TokenManager.isValidScope(session, scope, request.client(), owner)
                || !new Memberships(session).staysWithin(membership, owner, scope)) {
            return Verdict.refused(RefusalReason.SCOPE_INVALID);
        }
        return TokenManager.verifyConsentStillAvailable(session, owner, request.client(), null, scope)
                ? Verdict.granted(request)
                : Verdict.refused(RefusalReason.CONSENT_MISSING);
    }
}
