package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.organization.DecidedMembership;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.token.RequestedUnit;
import io.github.keysandpasses.token.TokenOrigin;
import io.github.keysandpasses.token.TokenRequest;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Decides whether a key is good as the secret of a client: all that decides about a key at its exchange, and that it is a key of
 * this client's service account.
 *
 * <p>A key that is restricted in what its tokens may carry is good for {@code client_credentials} only, whose token is then a
 * token of the key, cut like one. At any other grant the token is somebody else's, and nothing would cut it.
 */
final class ClientKeyDecision {

    private final KeycloakSession session;
    private final ExchangeAudit audit;

    ClientKeyDecision(KeycloakSession session, ExchangeAudit audit) {
        this.session = session;
        this.audit = audit;
    }

    Verdict<CheckedKey> decide(ClientModel client, PresentedWebApiKey presented) {
        return new KeyCheck(session, audit)
                .check(client, presented)
                .then(key -> ofServiceAccount(client, key))
                .then(this::ofGoodOrganization)
                .then(key -> key.key().restrictions().narrowsTokens() ? narrow(key) : Verdict.granted(key));
    }

    private static Verdict<CheckedKey> ofServiceAccount(ClientModel client, CheckedKey key) {
        return client.isServiceAccountsEnabled()
                        && client.getId().equals(key.owner().getServiceAccountClientLink())
                ? Verdict.granted(key)
                : Verdict.refused(RefusalReason.KEY_OF_ANOTHER_CLIENT);
    }

    /** A key that is for an organisation ends with it, here too. */
    private Verdict<CheckedKey> ofGoodOrganization(CheckedKey key) {
        return new Memberships(session)
                .again(key.owner(), key.key().organizationId(), Optional.empty())
                .then(membership -> Verdict.granted(key));
    }

    private Verdict<CheckedKey> narrow(CheckedKey key) {
        if (!TokenRequest.isOfGrant(session, OAuth2Constants.CLIENT_CREDENTIALS)) {
            return Verdict.refused(RefusalReason.KEY_TOO_NARROW_FOR_GRANT);
        }
        if (asksForTooMuch(key)) {
            return Verdict.refused(RefusalReason.SCOPE_INVALID);
        }
        return new Memberships(session)
                .forKey(
                        key.owner(),
                        key.key().organizationId(),
                        TokenRequest.parameter(session, RequestedUnit.PARAMETER))
                .then(membership -> {
                    DecidedMembership.keep(session, origin(key, membership), membership);
                    return Verdict.granted(key);
                });
    }

    /** As at the exchange: {@code openid} above all, which is no client scope that could be cut later. */
    private boolean asksForTooMuch(CheckedKey key) {
        String scope = TokenRequest.parameter(session, OAuth2Constants.SCOPE).orElse(null);
        return key.cut()
                .scopes()
                .filter(allowed -> !allowed.allowRequest(scope))
                .isPresent();
    }

    private static TokenOrigin origin(CheckedKey key, Membership membership) {
        return new TokenOrigin(Optional.of(key.key().id()), membership.organizationId(), membership.unitId());
    }
}
