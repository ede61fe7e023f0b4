package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;

/**
 * A key with what its credential knows of it.
 *
 * @param key the key
 * @param name what people call it
 * @param hash under which it is stored
 */
public record NamedWebApiKey(StoredWebApiKey key, String name, String hash) {

    static NamedWebApiKey of(WebApiKeyEntity row, String name) {
        return new NamedWebApiKey(WebApiKeyRow.key(row), name, row.keyHash);
    }

    @Override
    public String toString() {
        return "NamedWebApiKey[" + key.id() + "]";
    }
}
