package io.github.keysandpasses.webapikey.portability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where the key itself comes from: exactly one of the first three.
 *
 * @param legacyKey a key in clear text that exists elsewhere: 32 upper-case hexadecimal digits, or a key of this extension
 * @param generate true for a new key, which the answer shows once; a key that is there stays what it is
 * @param hash what an export with hashes wrote: good in the same realm under the same hash secret only
 * @param check written beside the hash: tells whether the hash is good here
 * @param prefix written beside the hash: the key's public beginning; left out for a legacy key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentSecret(String legacyKey, Boolean generate, String hash, String check, String prefix) {

    /** A hash as an export writes it. */
    static DocumentSecret hashed(String hash, String check, String prefix) {
        return new DocumentSecret(null, null, hash, check, prefix.isEmpty() ? null : prefix);
    }

    /** Whether it says exactly one thing. */
    @JsonIgnore
    boolean namesOne() {
        boolean hashed = hash != null && check != null;
        boolean rest = hashed || hash == null && check == null && prefix == null;
        int said = (legacyKey == null ? 0 : 1) + (Boolean.TRUE.equals(generate) ? 1 : 0) + (hashed ? 1 : 0);
        return said == 1 && rest;
    }

    /** Whether the caller knows the key, or its hash, before there is one. */
    @JsonIgnore
    boolean isBrought() {
        return legacyKey != null || hash != null;
    }

    @Override
    public String toString() {
        return "DocumentSecret[secret]";
    }
}
