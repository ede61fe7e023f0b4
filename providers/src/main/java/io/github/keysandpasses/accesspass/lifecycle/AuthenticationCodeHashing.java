package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.format.AuthenticationCode;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Hashes authentication codes under the server's secret, so that they can be found by them and are never told. */
public final class AuthenticationCodeHashing {

    private final KeycloakSession session;

    /** Those of the session's realm. */
    public AuthenticationCodeHashing(KeycloakSession session) {
        this.session = session;
    }

    /** Every hash a code may be stored under, the current one first; or {@code NOT_CONFIGURED}. */
    public Verdict<List<String>> hashes(AuthenticationCode code) {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(hash -> Verdict.granted(hash.candidates(
                        KeyedHash.Purpose.AUTHENTICATION_CODE,
                        session.getContext().getRealm().getId(),
                        code.reveal())))
                .orElse(Verdict.refused(RefusalReason.NOT_CONFIGURED));
    }
}
