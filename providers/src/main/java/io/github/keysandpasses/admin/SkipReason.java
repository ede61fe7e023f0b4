package io.github.keysandpasses.admin;

/** Why a part of a bulk revocation led to nothing. Closed, in words for an administrator, with nothing of the request in them. */
enum SkipReason {
    NO_KEY("no key in this line"),
    BROKEN("a key that is mistyped or cut, or none of ours: its checksum or length is wrong"),
    UNKNOWN("no such key in this realm"),
    AMBIGUOUS("several keys begin like this: name the right one by its id"),
    REVOKED("revoked already"),
    NOT_ALLOWED("you may not manage its owner");

    private final String words;

    SkipReason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
