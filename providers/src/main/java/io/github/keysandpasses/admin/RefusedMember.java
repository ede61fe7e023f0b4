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
            default -> ofPass(reason);
        };
    }

    private static String ofPass(RefusalReason reason) {
        return switch (reason) {
            case PASS_IDENTIFIER_TAKEN,
                    PASS_IDENTIFIER_REQUIRED,
                    PASS_IDENTIFIER_GENERATED,
                    PASS_IDENTIFIER_MISSING,
                    PASS_IDENTIFIER_TOO_LONG,
                    PASS_IDENTIFIER_UNPRINTABLE,
                    PASS_IDENTIFIER_MIXED_SCRIPTS,
                    PASS_IDENTIFIER_NO_EMAIL,
                    PASS_IDENTIFIER_NO_NUMBER,
                    PASS_IDENTIFIER_NO_PHONE,
                    PASS_IDENTIFIER_TOO_SHORT,
                    PASS_IDENTIFIER_TOO_FEW_LETTERS,
                    PASS_IDENTIFIER_TOO_FEW_DIGITS,
                    PASS_IDENTIFIER_TOO_FEW_SPECIALS -> "identifier";
            case PASS_CODE_REQUIRED,
                    PASS_CODE_WITHOUT_IDENTIFIER,
                    PASS_CODE_GENERATED,
                    PASS_CODE_MISSING,
                    PASS_CODE_TOO_LONG,
                    PASS_CODE_UNPRINTABLE,
                    PASS_CODE_TOO_SHORT,
                    PASS_CODE_TOO_FEW_LETTERS,
                    PASS_CODE_TOO_FEW_DIGITS,
                    PASS_CODE_TOO_FEW_SPECIALS,
                    PASS_CODE_LIKE_IDENTIFIER -> "passCode";
            case PASS_CODE_TAKEN,
                    PASS_AUTHENTICATION_CODE_MISSING,
                    PASS_AUTHENTICATION_CODE_TOO_LONG,
                    PASS_AUTHENTICATION_CODE_UNPRINTABLE,
                    PASS_AUTHENTICATION_CODE_NO_NUMBER,
                    PASS_AUTHENTICATION_CODE_NO_ID,
                    PASS_AUTHENTICATION_CODE_TOO_SHORT,
                    PASS_AUTHENTICATION_CODE_TOO_FEW_LETTERS,
                    PASS_AUTHENTICATION_CODE_TOO_FEW_DIGITS,
                    PASS_AUTHENTICATION_CODE_TOO_FEW_SPECIALS -> "authenticationCode";
            case PASS_OWNER_NOT_NAMED, PASS_OWNER_REQUIRED, PASS_OWNER_UNSUITABLE, PASS_OWNED_ALREADY -> "userId";
            case PASS_FIELD_INVALID -> "userDefined";
            case PASS_CARD_MASK_INVALID -> "cardMask";
            case PASS_CLASSIFICATION_UNKNOWN -> "classificationId";
            case PASS_ORGANIZATION_UNKNOWN -> "organizationId";
            case PASS_TOO_MANY_RELATED, PASS_TOO_MANY_FOR_ACCOUNT, PASS_RELATED_ALREADY -> "related";
            case CODE_WRONG, CODE_EXPIRED, CODE_TRIES_EXCEEDED -> "code";
            default -> null;
        };
    }
}
