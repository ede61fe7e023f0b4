package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import org.keycloak.models.UserModel;

/**
 * A key that a request names, and whose it is.
 *
 * @param key the key
 * @param owner its owner
 */
record OwnedKey(StoredWebApiKey key, UserModel owner) {}
