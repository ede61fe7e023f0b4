package io.github.keysandpasses.webapikey.lifecycle;

import java.util.List;

/**
 * A key that is to be stored, of which only the hash is left.
 *
 * @param hash under which it will be stored
 * @param hashes under which it may be stored already
 * @param publicPrefix its public beginning, empty for a legacy key
 */
public record HashedWebApiKey(String hash, List<String> hashes, String publicPrefix) {

    /** One of which nobody here knows more than its hash. */
    public static HashedWebApiKey of(String hash, String publicPrefix) {
        return new HashedWebApiKey(hash, List.of(hash), publicPrefix);
    }

    boolean isLegacy() {
        return publicPrefix.isEmpty();
    }

    @Override
    public String toString() {
        return "HashedWebApiKey[secret]";
    }
}
