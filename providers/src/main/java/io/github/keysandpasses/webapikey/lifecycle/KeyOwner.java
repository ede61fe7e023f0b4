package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.organization.ActsFor;
import org.keycloak.models.UserModel;

/**
 * Whose a key is, or shall be.
 *
 * @param user the Keycloak user the key hangs on
 * @param kind what that user stands for
 */
public record KeyOwner(UserModel user, OwnerKind kind) {

    /** Tells by the user what it stands for. */
    public static KeyOwner of(UserModel user) {
        return new KeyOwner(user, kind(user));
    }

    private static OwnerKind kind(UserModel user) {
        if (user.getServiceAccountClientLink() == null) {
            return OwnerKind.USER;
        }
        return ActsFor.of(user)
                .map(actsFor -> actsFor.kind() == ActsFor.Kind.ORGANIZATION ? OwnerKind.ORGANIZATION : OwnerKind.UNIT)
                .orElse(OwnerKind.SERVICE_ACCOUNT);
    }
}
