package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.webapikey.lifecycle.HashedWebApiKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/** What the secret of an entry is under the hash secret of this server, in this realm. */
final class EntrySecret {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PREFIX = Pattern.compile("[0-9A-Za-z_]{0,16}");

    /** No key looks like this, so its hash is nobody's. */
    private static final String CHECKED = "keys-as-code";

    private final Optional<KeyedHash> keyedHash;
    private final String realmId;

    EntrySecret(KeycloakSession session) {
        this.keyedHash = session.getProvider(SecretsProvider.class).keyedHash();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** What an export writes beside its hashes. */
    Optional<String> check() {
        return keyedHash.map(hash -> hash.hash(KeyedHash.Purpose.WEB_API_KEY, realmId, CHECKED));
    }

    /**
     * Under which hashes the key may be stored, empty if it is not known before it is made; or {@code KEY_DOCUMENT_HASH_FOREIGN}: a
     * hash is looked for only once it is known to be one of an export of this realm.
     */
    Verdict<List<String>> hashes(DocumentSecret secret) {
        if (secret != null && secret.hash() != null) {
            return hashed(secret).then(good -> Verdict.granted(List.of(secret.hash())));
        }
        return Verdict.granted(
                secret == null || secret.legacyKey() == null ? List.of() : candidates(secret.legacyKey()));
    }

    /** The hash of an export, or {@code KEY_DOCUMENT_HASH_FOREIGN}: such a key would be there and never open anything. */
    Verdict<HashedWebApiKey> hashed(DocumentSecret secret) {
        String prefix = secret.prefix() == null ? "" : secret.prefix();
        boolean good = HASH.matcher(secret.hash()).matches()
                && PREFIX.matcher(prefix).matches()
                && secret.check() != null
                && candidates(CHECKED).contains(secret.check());
        return good
                ? Verdict.granted(HashedWebApiKey.of(secret.hash(), prefix))
                : Verdict.refused(RefusalReason.KEY_DOCUMENT_HASH_FOREIGN);
    }

    private List<String> candidates(String text) {
        return keyedHash
                .map(hash -> hash.candidates(KeyedHash.Purpose.WEB_API_KEY, realmId, text))
                .orElse(List.of());
    }
}
