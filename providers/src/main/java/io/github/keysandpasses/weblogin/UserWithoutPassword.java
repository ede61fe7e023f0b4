package io.github.keysandpasses.weblogin;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Makes a login of a user who has no password, the technical owner of keys for example, cost as much time as any other that is
 * refused: else the time of the answer tells such users apart.
 */
final class UserWithoutPassword {

    private static final String ANYTHING = "a password nobody has";

    private UserWithoutPassword() {}

    /** Hashes something if nothing was hashed for this user; null is nobody, for whom Keycloak's own flow has hashed. */
    static void spendTime(KeycloakSession session, UserModel user) {
        if (user == null || user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            return;
        }
        PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
        String algorithm = policy == null ? null : policy.getHashAlgorithm();
        PasswordHashProvider hash = algorithm == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, algorithm);
        hash.encodedCredential(ANYTHING, policy == null ? -1 : policy.getHashIterations());
    }
}
