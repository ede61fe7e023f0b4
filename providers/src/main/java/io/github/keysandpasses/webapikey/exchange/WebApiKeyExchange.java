package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.VerifiedWebApiKey;
import io.github.keysandpasses.organization.DecidedMembership;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.token.KeyCut;
import io.github.keysandpasses.token.TokenOrigin;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

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
    private final ExchangeAudit audit;

    /**
     * The exchange in the realm of the session.
     *
     * @param audit told what becomes known on the way; the outcome is the door's to report
     */
    public WebApiKeyExchange(KeycloakSession session, ExchangeAudit audit) {
        this.session = session;
        this.audit = audit;
    }

    /** Decides. A refusal is not reported yet: the door does that, with its answer. */
    public Verdict<ExchangeGrant> decide(ExchangeRequest request) {
        return ClientPermission.of(request.client())
                .then(client -> new KeyCheck(session, audit).check(client, request.key()))
                .then(key -> grant(request, key.key(), key.cut(), key.owner()));
    }

    private Verdict<ExchangeGrant> grant(ExchangeRequest request, VerifiedWebApiKey key, KeyCut cut, UserModel owner) {
        TokenWish wish = new TokenWish(request.client(), request.scope(), request.audience());
        return new Memberships(session)
                .forKey(owner, key.organizationId(), request.unit())
                .then(membership -> {
                    audit.membership(membership.organizationId(), membership.unitId());
                    return wish.within(session, owner, membership)
                            .then(valid -> valid.consented(session, owner, RefusalReason.CONSENT_MISSING))
                            .then(consented -> consented.leftBy(cut))
                            .then(audience -> Verdict.granted(new ExchangeGrant(
                                    request.client(),
                                    decided(key, membership),
                                    cut,
                                    owner,
                                    request.scope(),
                                    audience)));
                });
    }

    private static DecidedMembership decided(VerifiedWebApiKey key, Membership membership) {
        TokenOrigin origin = new TokenOrigin(Optional.of(key.id()), membership.organizationId(), membership.unitId());
        return new DecidedMembership(origin, membership, Optional.empty());
    }
}
