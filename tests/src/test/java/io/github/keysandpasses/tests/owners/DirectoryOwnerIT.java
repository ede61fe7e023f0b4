package io.github.keysandpasses.tests.owners;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Directory;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a directory says of a person counts at the next exchange of the person's key, however long Keycloak keeps people in its
 * cache. From a container no server could reach the directory.
 */
@Tag("zip")
@WithKeycloak
class DirectoryOwnerIT {
    private static final String NAME = "jane";

    private RunningKeycloak keycloak;
    private Directory directory;
    private OtherRealm realm;

    @BeforeEach
    void thereIsADirectory(RunningKeycloak running) {
        keycloak = running;
        directory = new Directory();
        directory.addPerson(NAME, "of-the-directory");
        directory.setEnabled(NAME, true);
        realm = new OtherRealm(keycloak);
    }

    @AfterEach
    void allGoes() {
        realm.close();
        directory.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFAULT", "MAX_LIFESPAN", "NO_CACHE"})
    void whoIsDisabledThereHasNoKeyAtTheNextExchange(String cachePolicy) {
        String key = keyOfAPerson(cachePolicy);
        directory.setEnabled(NAME, false);
        assertThat(exchange(key)).isEqualTo(400);
        assertThat(reason()).isEqualTo("owner_disabled");
        directory.setEnabled(NAME, true);
        assertThat(exchange(key)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFAULT", "MAX_LIFESPAN", "NO_CACHE"})
    void whoIsRemovedThereHasNoKeyAtTheNextExchange(String cachePolicy) {
        String key = keyOfAPerson(cachePolicy);
        directory.removePerson(NAME);
        assertThat(exchange(key)).isEqualTo(400);
        assertThat(reason()).isIn("owner_missing", "owner_disabled");
        assertThat(exchange(key)).isEqualTo(400);
    }

    @Test
    void aDirectoryThatDoesNotAnswerOpensNoDoor() {
        String key = keyOfAPerson("DEFAULT");
        directory.close();
        assertThat(exchange(key)).isEqualTo(400);
        assertThat(realm.doors().exchange(realm.key()).status()).isEqualTo(200);
    }

    /** Used before, so that Keycloak knows the person. */
    private String keyOfAPerson(String cachePolicy) {
        Admin admin = realm.admin();
        String federation = Admin.createdId(admin.post("/components", directory.federation(cachePolicy)));
        admin.post("/components", Directory.accountControl(federation));
        String key = admin.createKey(admin.userId(NAME), "app").required("key").textValue();
        assertThat(exchange(key)).isEqualTo(200);
        assertThat(exchange(key)).isEqualTo(200);
        return key;
    }

    private int exchange(String key) {
        return realm.doors().exchange(key).status();
    }

    private String reason() {
        return new Events(realm.admin()).newestReason();
    }
}
