package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.organization.DecidedMembership;
import io.github.keysandpasses.token.KeyCut;
import java.util.List;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;

/**
 * What the exchange decided: a token may be issued, to this client, for this owner, organisation and unit.
 *
 * @param client the client the token is for
 * @param decided what the token shall remember: the key or the pass that was exchanged, the organisation and unit it is for
 * @param cut what restrictions leave of a token
 * @param owner the owner, who is enabled
 * @param scope the OAuth scope, valid for the client, or null
 * @param audience the clients the token shall be for; empty: all its scopes reach
 */
public record ExchangeGrant(
        ClientModel client,
        DecidedMembership decided,
        KeyCut cut,
        UserModel owner,
        String scope,
        List<ClientModel> audience) {}
