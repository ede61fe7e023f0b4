package io.github.keysandpasses.webapikey.portability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two entries about one key would undo each other at every run: the second is found. */
class DocumentDuplicatesTest {

    private final DocumentDuplicates duplicates = new DocumentDuplicates();

    private boolean second(String id, String username, String name, String legacyKey) {
        DocumentSecret secret = legacyKey == null ? null : new DocumentSecret(legacyKey, null, null, null, null);
        return duplicates.isSecond(new DocumentKey(
                id, name, DocumentOwner.user(username), null, null, null, null, null, null, null, secret));
    }

    @Test
    void oneOwnerAndNameIsOneKey() {
        assertThat(second(null, "alice", "ERP", null)).isFalse();
        assertThat(second(null, "Alice", " ERP ", null)).isTrue();
        assertThat(second(null, "alice", "erp", null)).isFalse();
        assertThat(second(null, "bob", "ERP", null)).isFalse();
    }

    @Test
    void oneIdIsOneKey() {
        assertThat(second("id", "alice", "a", null)).isFalse();
        assertThat(second("id", "alice", "b", null)).isTrue();
    }

    @Test
    void oneSecretIsOneKey() {
        assertThat(second(null, "alice", "a", "K")).isFalse();
        assertThat(second(null, "bob", "b", "K")).isTrue();
        assertThat(second(null, "bob", "c", "L")).isFalse();
    }
}
