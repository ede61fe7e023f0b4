package io.github.keysandpasses.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of an owner's roles a key can act with: exactly those the cut leaves in its token. */
class PermittedRolesTest {

    private final WebApiKeyTokenCut acme = WebApiKeyTokenCut.in(TestRealm.named("acme"));
    private final WebApiKeyTokenCut master = WebApiKeyTokenCut.in(TestRealm.named("master"));

    @ParameterizedTest
    @ValueSource(strings = {"account", "realm-management", "broker"})
    void noKeyActsWithARoleOfKeycloaksOwnClients(String client) {
        assertThat(acme.permits(TestRealm.clientRole(client, "any"))).isFalse();
        assertThat(master.permits(TestRealm.clientRole(client, "any"))).isFalse();
    }

    @Test
    void aKeyActsWithItsOwnersOtherRoles() {
        assertThat(acme.permits(TestRealm.clientRole("shop", "manage-account"))).isTrue();
        assertThat(acme.permits(TestRealm.realmRole("admin"))).isTrue();
        assertThat(master.permits(TestRealm.realmRole("manager"))).isTrue();
    }

    @Test
    void inTheMasterRealmNoKeyAdministersARealm() {
        assertThat(master.permits(TestRealm.realmRole("admin"))).isFalse();
        assertThat(master.permits(TestRealm.realmRole("create-realm"))).isFalse();
        assertThat(master.permits(TestRealm.clientRole("acme-realm", "view-users")))
                .isFalse();
    }
}
