package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.Optional;

/** Which field of the form a refusal is about that was found only when the key was made. */
final class FieldOfRefusal {

    private FieldOfRefusal() {}

    /** The field and what the person reads there; empty if no field can help. */
    static Optional<FieldFault> of(RefusalReason reason) {
        return switch (reason) {
            case KEY_NAME_INVALID -> fault(KeyForm.NAME_FIELD, "crmKeyNameUnprintable", reason);
            case KEY_NAME_TAKEN -> fault(KeyForm.NAME_FIELD, "crmKeyNameTaken", reason);
            case KEY_EXPIRY_INVALID, KEY_EXPIRY_TOO_LATE, KEY_NEVER_EXPIRES_NOT_ALLOWED ->
                fault(KeyForm.EXPIRY_FIELD, "crmKeyExpiryInvalid", reason);
            case KEY_ORGANIZATION_REQUIRED, KEY_ORGANIZATION_UNKNOWN, KEY_ORGANIZATION_AMBIGUOUS ->
                fault(KeyForm.ORGANIZATION_FIELD, "crmKeyOrganizationRequired", reason);
            case KEY_SCOPE_UNKNOWN, KEY_RESTRICTION_EMPTY ->
                fault(KeyForm.SCOPES_FIELD, "crmKeyScopesRequired", reason);
            default -> Optional.empty();
        };
    }

    private static Optional<FieldFault> fault(String field, String message, RefusalReason reason) {
        return Optional.of(FieldFault.of(field, message, reason));
    }
}
