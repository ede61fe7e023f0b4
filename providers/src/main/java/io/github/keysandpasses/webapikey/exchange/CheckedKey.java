package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.webapikey.VerifiedWebApiKey;
import io.github.keysandpasses.token.KeyCut;
import org.keycloak.models.UserModel;

/**
 * A key that is good, presented by a client and from a place it may be presented by and from, and whose owner is good.
 *
 * @param key the key
 * @param cut what its restrictions leave of a token
 * @param owner its owner, who is enabled
 */
record CheckedKey(VerifiedWebApiKey key, KeyCut cut, UserModel owner) {}
