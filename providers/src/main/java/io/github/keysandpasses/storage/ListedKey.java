package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;

/**
 * A key with its name, which is its credential's: people can change that in the consoles.
 *
 * @param key what is stored of it
 * @param name what its credential is called now, or null
 */
public record ListedKey(StoredWebApiKey key, String name) {}
