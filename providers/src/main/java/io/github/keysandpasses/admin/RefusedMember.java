package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;

/** The member of a request that a refusal is about, so that a form can say it at the field. */
final class RefusedMember {

    private RefusedMember() {}

    /** Null if it is about the request as a whole. */
    static String of(RefusalReason reason) {
        return switch (reason) {
            case KEY_OWNER_NOT_NAMED, KEY_OWNER_NOT_FOUND, KEY_OWNER_UNSUITABLE -> "userId";
            case KEY_NAME_INVALID, KEY_NAME_TAKEN, PASS_RULE_NAME_TAKEN -> "name";
            case PASS_RULE_CODE_TAKEN -> "alternativeCode";
            case KEY_CLASS_INVALID -> "keyClass";
            case KEY_EXPIRY_INVALID, KEY_EXPIRY_TOO_LATE -> "expiresAt";
            case KEY_NEVER_EXPIRES_NOT_ALLOWED -> "neverExpires";
            case KEY_ROLE_UNKNOWN -> "restrictions.roles";
            case KEY_SCOPE_UNKNOWN -> "restrictions.clientScopes";
            case KEY_AUDIENCE_UNKNOWN -> "restrictions.audiences";
            case KEY_CLIENT_UNKNOWN -> "restrictions.clients";
            case KEY_NETWORK_INVALID -> "restrictions.networks";
            case KEY_GRACE_INVALID -> "graceHours";
            case KEY_ORGANIZATION_REQUIRED, KEY_ORGANIZATION_UNKNOWN, KEY_ORGANIZATION_AMBIGUOUS -> "organization";
            case KEY_REASON_INVALID -> "reason";
            case KEY_CAUSE_INVALID -> "cause";
            default -> null;
        };
    }
}
