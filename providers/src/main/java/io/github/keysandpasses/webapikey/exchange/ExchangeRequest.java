package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;

/**
 * What somebody asks of the exchange, whatever the door.
 *
 * @param client the client the token is for
 * @param key the key, well formed and not yet looked up
 * @param unit the unit the token shall be for, in any of its three spellings
 * @param scope the OAuth scope asked for, or null
 * @param audience the client ids of the resource servers the token shall be for; empty: all its scopes reach
 */
public record ExchangeRequest(
        ClientModel client, PresentedWebApiKey key, Optional<String> unit, String scope, List<String> audience) {}
