package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.storage.accesspass.PassCodeHash;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Hashes pass codes as the realm hashes passwords: with the algorithm and the iterations of its password policy. */
public final class PassCodeHashing {

    private static final String NOBODYS = "a pass code that nobody has";

    private final KeycloakSession session;
    private final PasswordPolicy policy;

    /** As the session's realm has it. */
    public PassCodeHashing(KeycloakSession session) {
        this.session = session;
        this.policy = session.getContext().getRealm().getPasswordPolicy();
    }

    /** The hash of a pass code. */
    PassCodeHash hash(PassCodeText passCode) {
        PasswordCredentialModel hashed =
                provider(policy.getHashAlgorithm()).encodedCredential(passCode.reveal(), policy.getHashIterations());
        return new PassCodeHash(hashed.getSecretData(), hashed.getCredentialData());
    }

    /** Whether it is the pass code that was hashed. */
    public boolean matches(PassCodeText presented, PassCodeHash stored) {
        CredentialModel model = new CredentialModel();
        model.setSecretData(stored.secret());
        model.setCredentialData(stored.data());
        PasswordCredentialModel password = PasswordCredentialModel.createFromCredentialModel(model);
        return provider(password.getPasswordCredentialData().getAlgorithm()).verify(presented.reveal(), password);
    }

    /** Takes as long as {@link #matches}: who has no pass code must not be told by how fast they are refused. */
    public void pretend() {
        provider(policy.getHashAlgorithm()).encodedCredential(NOBODYS, policy.getHashIterations());
    }

    /** As Keycloak does: an algorithm that is not there any more, or was never set, is the server's default one. */
    private PasswordHashProvider provider(String algorithm) {
        PasswordHashProvider chosen =
                algorithm == null ? null : session.getProvider(PasswordHashProvider.class, algorithm);
        return chosen == null ? session.getProvider(PasswordHashProvider.class) : chosen;
    }
}
