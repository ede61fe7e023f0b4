package io.github.keysandpasses.tests.portability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document lets nobody do what they could not do key by key. */
@WithKeycloak
class KeyDocumentPermissionsIT {
    private RunningKeycloak keycloak;
    private TestCrm crm;
    private TestCrm.User owner;
    private String key;
    private Object document;

    @BeforeEach
    void aUserHasAKey(RunningKeycloak running) {
        keycloak = running;
        crm = new TestCrm(new Admin(running));
        owner = crm.user();
        key = KeyDocumentIT.legacyKey();
        document = Map.of(
                "keys", List.of(KeyDocumentIT.entry(owner.username(), "app", "secret", Map.of("legacyKey", key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "manage-clients", "manage-realm"})
    void whoMayNotEvenQueryUsersLearnsNothing(String role) {
        Admin caller = with(role);
        assertThat(caller.call("POST", KeyDocumentIT.DOCUMENT, document).status())
                .isEqualTo(403);
        assertThat(caller.call("GET", KeyDocumentIT.DOCUMENT, null).status()).isEqualTo(403);
    }

    @Test
    void whoMayOnlyViewUsersIsNotEvenToldWhetherAKeyIsThere() {
        new Admin(keycloak).post(KeyDocumentIT.DOCUMENT, document);
        HttpAnswer answer = with("view-users").call("POST", KeyDocumentIT.DOCUMENT, document);
        assertThat(answer.json().path("keys").findValuesAsText("reason")).containsExactly("key_owner_not_managed");
        assertThat(answer.json().path("keys").path(0).has("id")).isFalse();
    }

    @Test
    void whoMayOnlyQueryUsersFindsNoOwner() {
        HttpAnswer answer = with("query-users").call("POST", KeyDocumentIT.DOCUMENT, document);
        assertThat(answer.json().path("keys").findValuesAsText("reason")).containsExactly("key_owner_not_found");
    }

    @Test
    void whoMayManageUsersAppliesDocuments() {
        assertThat(with("manage-users")
                        .post(KeyDocumentIT.DOCUMENT, document)
                        .json()
                        .path("created")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void hashesAreForWhoMayManageTheRealm() {
        Admin manager = with("manage-users");
        assertThat(manager.call("GET", KeyDocumentIT.DOCUMENT, null).status()).isEqualTo(200);
        assertThat(manager.call("GET", KeyDocumentIT.DOCUMENT + "?withHashes=true", null)
                        .status())
                .isEqualTo(403);
    }

    /** Somebody who has this one role of realm-management, or none. */
    private Admin with(String role) {
        TestCrm.User caller = crm.user();
        if (!role.equals("none")) {
            crm.grantClientRole(caller, "realm-management", role);
        }
        String token = Doors.token(Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        caller.username(),
                        "password",
                        CrmDemo.PASSWORD)));
        return new Admin(keycloak, CrmDemo.REALM, token);
    }
}
