package io.github.keysandpasses.tests.narrow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key restricted to roles carries those of them that its owner has, and no others. */
@WithKeycloak
class KeyRolesIT {
    private static final String READ = CrmDemo.RESOURCE_SERVER + ":read-balances";

    private Doors doors;
    private Admin admin;
    private TestCrm crm;
    private TestCrm.Member owner;
    private String realmRole;

    @BeforeEach
    void anOwnerWithSeveralRoles(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        admin = new Admin(keycloak);
        crm = new TestCrm(admin);
        owner = crm.member();
        realmRole = TestCrm.unique("role");
        admin.post("/roles", Map.of("name", realmRole));
        grantRealmRole(realmRole);
    }

    @Test
    void withoutRestrictionsAKeyHasAllRolesOfItsOwner() {
        JsonNode token = claims(NarrowKey.of(admin, owner.id()));
        assertThat(realmRoles(token)).contains(realmRole);
        assertThat(clientRoles(token)).containsExactly("read-balances");
    }

    @Test
    void aKeyForAClientRoleHasNoRealmRole() {
        JsonNode token = claims(NarrowKey.of(admin, owner.id(), "roles", READ));
        assertThat(realmRoles(token)).isEmpty();
        assertThat(clientRoles(token)).containsExactly("read-balances");
    }

    @Test
    void aKeyForARealmRoleHasNoClientRole() {
        JsonNode token = claims(NarrowKey.of(admin, owner.id(), "roles", realmRole));
        assertThat(realmRoles(token)).containsExactly(realmRole);
        assertThat(token.path("resource_access").has(CrmDemo.RESOURCE_SERVER)).isFalse();
    }

    @Test
    void introspectionAndASecondExchangeGiveNothingBack() {
        String exchanger = crm.client(Map.of("standard.token.exchange.enabled", "true"));
        admin.post("/clients/" + admin.clientId(exchanger) + "/roles", Map.of("name", "call"));
        crm.grantClientRole(owner.user(), exchanger, "call");
        NarrowKey key = NarrowKey.of(admin, owner.id(), "roles", READ, "roles", exchanger + ":call");
        String token = Doors.token(doors.exchange(key.text(), "unit", "North Unit"));
        String again = Doors.token(doors.exchangeToken(exchanger, "secret", token));
        for (JsonNode view : List.of(doors.introspect(token), Doors.claims(again), doors.introspect(again))) {
            assertThat(realmRoles(view)).isEmpty();
            assertThat(clientRoles(view)).containsExactly("read-balances");
        }
    }

    @Test
    void narrowingAKeyNarrowsItsTokensAtTheNextLook() {
        NarrowKey key = NarrowKey.of(admin, owner.id());
        String token = Doors.token(doors.grant(key.text()));
        assertThat(realmRoles(doors.introspect(token))).contains(realmRole);
        key.restrict("roles", READ);
        assertThat(realmRoles(doors.introspect(token))).isEmpty();
        assertThat(clientRoles(doors.introspect(token))).containsExactly("read-balances");
    }

    @Test
    void aRoleTakenFromTheOwnerIsGoneFromTheNextToken() {
        NarrowKey key = NarrowKey.of(admin, owner.id(), "roles", realmRole, "roles", READ);
        assertThat(realmRoles(claims(key))).containsExactly(realmRole);
        admin.call(
                "DELETE", "/users/" + owner.id() + "/role-mappings/realm", List.of(admin.get("/roles/" + realmRole)));
        JsonNode token = claims(key);
        assertThat(realmRoles(token)).isEmpty();
        assertThat(clientRoles(token)).containsExactly("read-balances");
    }

    @Test
    void aRoleTheOwnerDoesNotHaveIsNotGranted() {
        String other = TestCrm.unique("role");
        admin.post("/roles", Map.of("name", other));
        assertThat(realmRoles(claims(NarrowKey.of(admin, owner.id(), "roles", other))))
                .isEmpty();
    }

    @Test
    void aCompositeRoleBringsWhatItIsComposedOf() {
        String composite = TestCrm.unique("role");
        admin.post("/roles", Map.of("name", composite));
        admin.post("/roles/" + composite + "/composites", List.of(admin.get("/roles/" + realmRole)));
        grantRealmRole(composite);
        assertThat(realmRoles(claims(NarrowKey.of(admin, owner.id(), "roles", composite))))
                .containsExactlyInAnyOrder(composite, realmRole);
    }

    @Test
    void aRenamedRoleStaysTheSameRole() {
        NarrowKey key = NarrowKey.of(admin, owner.id(), "roles", realmRole);
        String renamed = TestCrm.unique("renamed");
        admin.change("/roles/" + realmRole, Map.of("name", renamed));
        assertThat(realmRoles(claims(key))).containsExactly(renamed);
        assertThat(key.shown().at("/restrictions/roles/0/name").textValue()).isEqualTo(renamed);
    }

    @Test
    void anIdTokenHasNoOtherRolesEither() {
        String client = crm.client(Map.of());
        admin.post(
                "/clients/" + admin.clientId(client) + "/protocol-mappers/models",
                Map.of(
                        "name",
                        "realm roles",
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-usermodel-realm-role-mapper",
                        "config",
                        Map.of(
                                "claim.name", "realm_access.roles",
                                "multivalued", "true",
                                "id.token.claim", "true",
                                "jsonType.label", "String")));
        NarrowKey key = NarrowKey.of(admin, owner.id(), "roles", READ);
        JsonNode answer =
                doors.grantBy(client, "secret", key.text(), "scope", "openid").json();
        assertThat(realmRoles(Doors.claims(answer.required("id_token").textValue())))
                .isEmpty();
    }

    private JsonNode claims(NarrowKey key) {
        return Doors.claims(Doors.token(doors.grant(key.text())));
    }

    private void grantRealmRole(String role) {
        admin.post("/users/" + owner.id() + "/role-mappings/realm", List.of(admin.get("/roles/" + role)));
    }

    private static List<String> realmRoles(JsonNode token) {
        return texts(token.at("/realm_access/roles"));
    }

    private static List<String> clientRoles(JsonNode token) {
        return texts(token.path("resource_access").path(CrmDemo.RESOURCE_SERVER).path("roles"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new java.util.ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
