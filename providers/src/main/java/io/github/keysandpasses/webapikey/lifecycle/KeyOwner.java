package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.OwnerKind;
import org.keycloak.models.UserModel;

/**
 * Whose a key is, or shall be.
 *
 * @param user the Keycloak user the key hangs on
 * @param kind what that user stands for
 */
public record KeyOwner(UserModel user, OwnerKind kind) {

    /** A person. */
    public static KeyOwner person(UserModel user) {
        return new KeyOwner(user, OwnerKind.USER);
    }
}
