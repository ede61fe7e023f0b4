package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The key a token came from, as it is now. A key that has expired or was rotated out leaves its tokens their own life; one that
 * somebody ended takes them along.
 */
public final class KeyOfToken {

    private KeyOfToken() {}

    /**
     * The cut for the tokens of a key.
     *
     * @param origin where the token came from
     * @return empty if the token is of no key; or {@code KEY_UNKNOWN} if the key was deleted, {@code KEY_REVOKED}, {@code
     *     KEY_DISABLED}, {@code KEY_RESTRICTION_MISSING}
     */
    public static Verdict<Optional<KeyCut>> cut(KeycloakSession session, Optional<TokenOrigin> origin) {
        Optional<String> keyId = origin.flatMap(TokenOrigin::keyId);
        if (keyId.isEmpty()) {
            return Verdict.granted(Optional.empty());
        }
        RealmModel realm = session.getContext().getRealm();
        return new WebApiKeyStore(session, realm)
                .findById(keyId.get())
                .map(key -> cut(realm, key))
                .orElse(Verdict.refused(RefusalReason.KEY_UNKNOWN));
    }

    /** The same, where nobody can be refused: of a key that is no longer good nothing is left. */
    public static Optional<KeyCut> cutOrNothing(KeycloakSession session, Optional<TokenOrigin> origin) {
        return cut(session, origin) instanceof Verdict.Granted<Optional<KeyCut>> granted
                ? granted.value()
                : Optional.of(KeyCut.NOTHING);
    }

    private static Verdict<Optional<KeyCut>> cut(RealmModel realm, StoredWebApiKey key) {
        if (key.life().revocation() != null) {
            return Verdict.refused(RefusalReason.KEY_REVOKED);
        }
        return key.life().enabled()
                ? KeyCut.of(realm, key.restrictions()).then(cut -> Verdict.granted(Optional.of(cut)))
                : Verdict.refused(RefusalReason.KEY_DISABLED);
    }
}
