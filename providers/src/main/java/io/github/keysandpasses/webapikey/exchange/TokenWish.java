package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.token.KeyCut;
import java.util.Arrays;
import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;

/**
 * What somebody wants the token of an exchange to be good for.
 *
 * @param client the client the token is for
 * @param scope the OAuth scope asked for, or null
 * @param audience the client ids of the resource servers it shall be for; empty: all its scopes reach
 */
record TokenWish(ClientModel client, String scope, List<String> audience) {

    /**
     * No exchange gives offline access: its token must die with its lifespan. And no scope reaches out to an organisation that the
     * token is not for.
     *
     * @return the wish, or {@code SCOPE_INVALID}
     */
    Verdict<TokenWish> within(KeycloakSession session, UserModel owner, Membership membership) {
        boolean offline = scope != null && Arrays.asList(scope.split(" ")).contains(OAuth2Constants.OFFLINE_ACCESS);
        return offline
                        || !TokenManager.isValidScope(session, scope, client, owner)
                        || !new Memberships(session).staysWithin(membership, owner, scope)
                ? Verdict.refused(RefusalReason.SCOPE_INVALID)
                : Verdict.granted(this);
    }

    /** Whether the owner has consented to the client, where it asks for that. */
    Verdict<TokenWish> consented(KeycloakSession session, UserModel owner, RefusalReason otherwise) {
        return TokenManager.verifyConsentStillAvailable(session, owner, client, null, scope)
                ? Verdict.granted(this)
                : Verdict.refused(otherwise);
    }

    /**
     * The clients of the audience. Who asks by name for more than the cut leaves is refused: a narrower token than asked for would
     * be another one. {@code SCOPE_INVALID}, {@code AUDIENCE_INVALID}.
     */
    Verdict<List<ClientModel>> leftBy(KeyCut cut) {
        boolean tooMuch =
                cut.scopes().filter(allowed -> !allowed.allowRequest(scope)).isPresent();
        if (tooMuch) {
            return Verdict.refused(RefusalReason.SCOPE_INVALID);
        }
        return TargetAudience.named(client.getRealm(), audience)
                .then(clients -> cut.allowsAudience(clients)
                        ? Verdict.granted(clients)
                        : Verdict.refused(RefusalReason.AUDIENCE_INVALID));
    }
}
