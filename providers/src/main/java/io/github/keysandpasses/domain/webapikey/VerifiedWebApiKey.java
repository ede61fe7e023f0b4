package io.github.keysandpasses.domain.webapikey;

import java.util.Optional;

/**
 * A key that was found and is good for something. Only {@link StoredWebApiKey#verdictAt} makes one.
 */
public final class VerifiedWebApiKey {

    private final String id;
    private final String ownerId;
    private final Optional<String> organizationId;
    private final KeyRestrictions restrictions;

    VerifiedWebApiKey(String id, String ownerId, Optional<String> organizationId, KeyRestrictions restrictions) {
        this.id = id;
        this.ownerId = ownerId;
        this.organizationId = organizationId;
        this.restrictions = restrictions;
    }

    /** The id of the key, which is no secret. */
    public String id() {
        return id;
    }

    /** The id of the user whose key it is. */
    public String ownerId() {
        return ownerId;
    }

    /** The id of the organisation the key is for; empty when it names none. */
    public Optional<String> organizationId() {
        return organizationId;
    }

    /** How the key is narrower than its owner. */
    public KeyRestrictions restrictions() {
        return restrictions;
    }
}
