package io.github.keysandpasses.webapikey.portability;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds entries of a document about a key that an earlier one was about: applied, they would undo each other for ever. */
final class DocumentDuplicates {

    private final Set<String> seen = new HashSet<>();

    /** Whether an entry is a second one. */
    boolean isSecond(DocumentKey key) {
        boolean second = marks(key).anyMatch(seen::contains);
        marks(key).forEach(seen::add);
        return second;
    }

    private static Stream<String> marks(DocumentKey key) {
        DocumentSecret secret = key.secret();
        return Stream.of(
                        key.id() == null ? null : "id\0" + key.id(),
                        key.owner() == null || key.name() == null ? null : named(key.owner(), key.name()),
                        secret == null || secret.legacyKey() == null ? null : "key\0" + secret.legacyKey(),
                        secret == null || secret.hash() == null ? null : "hash\0" + secret.hash())
                .filter(mark -> mark != null);
    }

    /** Keycloak's user names know no case. */
    private static String named(DocumentOwner owner, String name) {
        String username = owner.username() == null ? null : owner.username().toLowerCase(Locale.ROOT);
        return String.join("\0", "name", username, owner.clientId(), owner.organization(), owner.unit(), name.strip());
    }
}
