package io.github.keysandpasses.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;

/** No token of a key carries what opens Keycloak's own APIs; all else stays. */
class WebApiKeyTokenCutTest {

    private final WebApiKeyTokenCut acme = WebApiKeyTokenCut.in(TestRealm.named("acme"));

    @ParameterizedTest
    @ValueSource(strings = {"account", "realm-management", "broker"})
    void rolesAndAudienceOfKeycloaksOwnClientsAreCutOut(String client) {
        AccessToken token = new AccessToken();
        token.addAccess(client).addRole("any");
        token.addAccess("shop").addRole("buyer");
        token.audience("shop", client);

        acme.apply(token);

        assertThat(token.getResourceAccess()).containsOnlyKeys("shop");
        assertThat(token.getResourceAccess("shop").getRoles()).containsExactly("buyer");
        assertThat(token.getAudience()).containsExactly("shop");
    }

    @Test
    void everythingElseStays() {
        AccessToken token = new AccessToken();
        token.setRealmAccess(new AccessToken.Access().addRole("admin").addRole("manager"));
        token.addAccess("shop").addRole("manage-account");
        token.addAccess("account-service").addRole("reader");
        token.addAccess("master-realm").addRole("reader");
        token.audience("account-service", "shop", "Account");
        token.setOtherClaims("org", "CRMDEMO");

        acme.apply(token);

        assertThat(token.getRealmAccess().getRoles()).containsExactlyInAnyOrder("admin", "manager");
        assertThat(token.getResourceAccess()).containsOnlyKeys("shop", "account-service", "master-realm");
        assertThat(token.getAudience()).containsExactly("account-service", "shop", "Account");
        assertThat(token.getOtherClaims()).containsEntry("org", "CRMDEMO");
    }

    @Test
    void rolesThatAMapperSmuggledInAsPlainClaimsAreCutOut() {
        AccessToken token = new AccessToken();
        token.setOtherClaims("resource_access", Map.of("account", Map.of("roles", List.of("manage-account"))));
        token.setOtherClaims("realm_access", Map.of("roles", List.of("admin")));
        token.setOtherClaims("org", "CRMDEMO");

        acme.apply(token);

        assertThat(token.getOtherClaims()).containsOnlyKeys("org");
    }

    @Test
    void aTokenWithoutRolesAndAudienceIsLeftAsItIs() {
        AccessToken token = acme.apply(new AccessToken());

        assertThat(token.getAudience()).isNull();
        assertThat(token.getRealmAccess()).isNull();
        assertThat(token.getResourceAccess()).isEmpty();
    }

    @Test
    void inTheMasterRealmWhatAdministersARealmIsCutOutToo() {
        AccessToken token = new AccessToken();
        token.setRealmAccess(new AccessToken.Access()
                .addRole("admin")
                .addRole("create-realm")
                .addRole("manager"));
        token.addAccess("master-realm").addRole("manage-users");
        token.addAccess("acme-realm").addRole("manage-users");
        token.addAccess("shop").addRole("buyer");
        token.audience("acme-realm", "shop", "master-realm");

        WebApiKeyTokenCut.in(TestRealm.named("master")).apply(token);

        assertThat(token.getRealmAccess().getRoles()).containsExactly("manager");
        assertThat(token.getResourceAccess()).containsOnlyKeys("shop");
        assertThat(token.getAudience()).containsExactly("shop");
    }

    @Test
    void theSharedRolesOfASessionAreNotChangedByTheCut() {
        AccessToken.Access shared = new AccessToken.Access().addRole("admin").addRole("manager");
        Set<String> rolesBefore = shared.getRoles();
        AccessToken token = new AccessToken();
        token.setRealmAccess(shared);

        WebApiKeyTokenCut.in(TestRealm.named("master")).apply(token);

        assertThat(rolesBefore).containsExactlyInAnyOrder("admin", "manager");
    }
}
