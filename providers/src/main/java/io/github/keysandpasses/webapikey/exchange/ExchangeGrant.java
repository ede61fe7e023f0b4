package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.webapikey.VerifiedWebApiKey;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.token.KeyCut;
import io.github.keysandpasses.token.TokenOrigin;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;

/**
 * What the exchange decided: a token may be issued, to this client, for this owner, organisation and unit.
 *
 * @param client the client the token is for
 * @param key the key that was exchanged
 * @param cut what its restrictions leave of a token
 * @param owner its owner, who is enabled
 * @param membership the organisation and unit the token is for
 * @param scope the OAuth scope, valid for the client, or null
 * @param audience the clients the token shall be for; empty: all its scopes reach
 */
public record ExchangeGrant(
        ClientModel client,
        VerifiedWebApiKey key,
        KeyCut cut,
        UserModel owner,
        Membership membership,
        String scope,
        List<ClientModel> audience) {

    /** What the token shall remember of this exchange. */
    TokenOrigin origin() {
        return new TokenOrigin(Optional.of(key.id()), membership.organizationId(), membership.unitId());
    }
}
