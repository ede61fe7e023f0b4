package io.github.keysandpasses.tests.narrow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key restricted to client scopes or audiences: who asks by name for more is refused, what is there by default is cut. */
@WithKeycloak
class KeyScopesAndAudiencesIT {
    private static final Refusal INVALID_SCOPE = Refusal.grant("invalid_scope", "Invalid scope");
    private static final Refusal INVALID_TARGET =
            Refusal.grant("invalid_target", "The requested audience is not available");

    private Doors doors;
    private Admin admin;
    private TestCrm crm;
    private TestCrm.Member owner;
    private String client;

    @BeforeEach
    void aClientWithAnEMailScopeByDefault(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        admin = new Admin(keycloak);
        crm = new TestCrm(admin);
        owner = crm.member();
        client = crm.client(Map.of("standard.token.exchange.enabled", "true"));
        String scopes = "/clients/" + admin.clientId(client);
        admin.delete(scopes + "/optional-client-scopes/" + admin.clientScopeId("email"));
        admin.put(scopes + "/default-client-scopes/" + admin.clientScopeId("email"), null);
    }

    @Test
    void aScopeTheKeyDoesNotNameIsLeftOutWithItsClaims() {
        assertThat(claims(NarrowKey.of(admin, owner.id())).has("email")).isTrue();
        JsonNode token = claims(NarrowKey.of(admin, owner.id(), "clientScopes", "loyalty-api"));
        assertThat(token.has("email")).isFalse();
        assertThat(token.path("scope").textValue()).doesNotContain("email");
        assertThat(token.path("sub").textValue()).isEqualTo(owner.id());
        assertThat(token.path("oun").textValue()).isEqualTo("North Unit");
    }

    @Test
    void introspectionDoesNotShowTheClaimsOfOtherScopes() {
        String token = token(NarrowKey.of(admin, owner.id(), "clientScopes", "loyalty-api"));
        JsonNode shown = doors.introspect(token);
        assertThat(shown.path("active").booleanValue()).isTrue();
        assertThat(shown.has("email")).isFalse();
        assertThat(shown.path("oun").textValue()).isEqualTo("North Unit");
    }

    @Test
    void aTokenEndsWithAScopeThatItsKeyNoLongerAllows() {
        NarrowKey key = NarrowKey.of(admin, owner.id());
        String wide = Doors.token(doors.grantBy(client, "secret", key.text(), "scope", "openid"));
        assertThat(doors.userInfo(wide).status()).isEqualTo(200);
        key.restrict("clientScopes", "loyalty-api", "clientScopes", "email");
        String narrow = token(key);
        assertThat(doors.introspect(wide).toString()).isEqualTo("{\"active\":false}");
        assertThat(doors.userInfo(wide).status()).isEqualTo(401);
        assertThat(doors.introspect(narrow).path("email").isTextual()).isTrue();
        key.restrict("clientScopes", "loyalty-api");
        assertThat(doors.introspect(narrow).toString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void askingByNameForAnotherScopeIsRefusedAndNotTrimmed() {
        NarrowKey key = NarrowKey.of(admin, owner.id(), "clientScopes", "loyalty-api");
        INVALID_SCOPE.assertIs(doors.grantBy(client, "secret", key.text(), "scope", "loyalty-api profile"));
        INVALID_SCOPE.assertIs(doors.exchangeBy(client, "secret", key.text(), "scope", "profile"));
        assertThat(doors.grantBy(
                                client,
                                "secret",
                                NarrowKey.of(admin, owner.id()).text(),
                                "scope",
                                "profile")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anIdTokenWouldShowMoreAndIsNotToBeHad() {
        NarrowKey key = NarrowKey.of(admin, owner.id(), "clientScopes", "loyalty-api");
        INVALID_SCOPE.assertIs(doors.grantBy(client, "secret", key.text(), "scope", "openid"));
    }

    @Test
    void aTokenWithScopesTheKeyDoesNotNameIsNotToBeHadForItsTokenEither() {
        admin.post("/clients/" + admin.clientId(client) + "/roles", Map.of("name", "call"));
        crm.grantClientRole(owner.user(), client, "call");
        String narrow = Doors.token(doors.grant(
                NarrowKey.of(admin, owner.id(), "clientScopes", "loyalty-api").text()));
        assertThat(doors.exchangeToken(client, "secret", narrow).body()).contains("invalid_scope");
        String wide = Doors.token(doors.grant(NarrowKey.of(admin, owner.id()).text()));
        assertThat(doors.exchangeToken(client, "secret", wide).status()).isEqualTo(200);
    }

    @Test
    void aKeyForOneAudienceHasNoOtherAndNoRolesThere() {
        String other = TestCrm.unique("api");
        admin.post("/clients", Map.of("clientId", other, "publicClient", false));
        admin.post("/clients/" + admin.clientId(other) + "/roles", Map.of("name", "call"));
        crm.grantClientRole(owner.user(), other, "call");
        assertThat(claims(NarrowKey.of(admin, owner.id())).path("aud").toString())
                .contains(other);

        String token = token(NarrowKey.of(admin, owner.id(), "audiences", CrmDemo.RESOURCE_SERVER));
        for (JsonNode view : List.of(Doors.claims(token), doors.introspect(token))) {
            assertThat(view.path("aud").toString())
                    .contains(CrmDemo.RESOURCE_SERVER)
                    .doesNotContain(other);
            assertThat(view.path("resource_access").has(other)).isFalse();
        }
    }

    @Test
    void askingByNameForAnotherAudienceIsRefused() {
        String other = TestCrm.unique("api");
        admin.post("/clients", Map.of("clientId", other, "publicClient", false));
        NarrowKey key = NarrowKey.of(admin, owner.id(), "audiences", other);
        INVALID_TARGET.assertIs(doors.exchange(key.text(), "audience", CrmDemo.RESOURCE_SERVER));
    }

    @Test
    void aTokenForNobodyIsNotIssued() {
        String unreached = TestCrm.unique("api");
        admin.post("/clients", Map.of("clientId", unreached, "publicClient", false));
        NarrowKey key = NarrowKey.of(admin, owner.id(), "audiences", unreached);
        INVALID_TARGET.assertIs(doors.grant(key.text()));
    }

    private JsonNode claims(NarrowKey key) {
        return Doors.claims(token(key));
    }

    private String token(NarrowKey key) {
        return Doors.token(doors.grantBy(client, "secret", key.text()));
    }
}
