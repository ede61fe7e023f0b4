package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.accesspass.proof.GoodFor;
import io.github.keysandpasses.accesspass.proof.PassProofs;
import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.organization.DecidedMembership;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.token.KeyCut;
import io.github.keysandpasses.token.LoginPass;
import io.github.keysandpasses.token.PassOfToken;
import io.github.keysandpasses.token.TokenOrigin;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Decides whether an authentication code becomes a token (CRM.COM: authentication codes are "usually used by apps and 3rd party
 * systems"). A code that can be guessed opens nothing alone, and every guess is counted by the address it comes from.
 *
 * <p>As at the exchange of a key, a temporary lock of the owner by Keycloak's brute-force protector does not matter: codes that are
 * good here cannot be guessed, and else anybody could stop a customer's app by guessing their password.
 */
final class AuthenticationCodeExchange {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ExchangeAudit audit;

    AuthenticationCodeExchange(KeycloakSession session, ExchangeAudit audit) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.audit = audit;
    }

    /** Decides; the client is allowed to ask. */
    Verdict<ExchangeGrant> decide(CodeExchangeRequest request) {
        return new PassProofs(session)
                .authenticationCode(request.code(), true, GoodFor.LOGIN)
                .then(pass -> owner(pass).then(owner -> grant(request, pass, owner)));
    }

    private Verdict<UserModel> owner(AccessPass pass) {
        audit.pass(pass);
        UserModel owner = KeyOwnerNow.find(session, realm, pass.ownerId());
        if (owner == null || owner.getServiceAccountClientLink() != null) {
            return Verdict.refused(RefusalReason.PASS_GUESS_UNASSIGNED);
        }
        audit.owner(owner);
        if (!owner.isEnabled()) {
            return Verdict.refused(RefusalReason.PASS_GUESS_OWNER_DISABLED);
        }
        return PendingActions.of(realm, owner)
                ? Verdict.refused(RefusalReason.PASS_EXCHANGE_ACTIONS_PENDING)
                : Verdict.granted(owner);
    }

    private Verdict<ExchangeGrant> grant(CodeExchangeRequest request, AccessPass pass, UserModel owner) {
        return new Memberships(session)
                .forKey(owner, Optional.ofNullable(pass.organizationId()), request.unit())
                .then(membership -> {
                    audit.membership(membership.organizationId(), membership.unitId());
                    return PassOfToken.ofExchange(pass, request.account())
                            .then(login -> grant(request.wish(), owner, decided(membership, login)));
                });
    }

    private Verdict<ExchangeGrant> grant(TokenWish asked, UserModel owner, DecidedMembership decided) {
        return asked.within(session, owner, decided.membership())
                .then(wish -> wish.consented(session, owner, RefusalReason.PASS_EXCHANGE_CONSENT_MISSING))
                .then(wish -> KeyCut.of(realm, KeyRestrictions.NONE)
                        .then(cut -> wish.leftBy(cut)
                                .then(audience -> Verdict.granted(new ExchangeGrant(
                                        wish.client(), decided, cut, owner, wish.scope(), audience)))));
    }

    private static DecidedMembership decided(Membership membership, LoginPass login) {
        TokenOrigin origin = new TokenOrigin(Optional.empty(), membership.organizationId(), membership.unitId())
                .withPass(Optional.of(login.origin().ofExchange()));
        return new DecidedMembership(origin, membership, Optional.of(login));
    }
}
