package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.VerifiedWebApiKey;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.token.KeyCut;
import java.util.Arrays;
import java.util.List;
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

    /**
     * The exchange in the realm of the session.
     *
     * @param audit told what becomes known on the way; the outcome is the door's to report
     */
    public WebApiKeyExchange(KeycloakSession session, ExchangeAudit audit) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.audit = audit;
    }

    /** Decides. A refusal is not reported yet: the door does that, with its answer. */
    public Verdict<ExchangeGrant> decide(ExchangeRequest request) {
        return ClientPermission.of(request.client())
                .then(client -> new KeyCheck(session, audit).check(client, request.key()))
                .then(key -> grant(request, key.key(), key.cut(), key.owner()));
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
