package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's scope organization shows the organisations of a user; with a key it shows the one the key is for. */
@WithKeycloak
class OrganizationScopeIT {

    @Test
    void theScopeForAnyOrganisationShowsTheKeysOwn(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        TestCrm.Organization second = crm.organization();
        String key = keyOfMemberOfTwo(admin, crm, member, second);
        JsonNode claims = Doors.claims(Doors.token(new Doors(keycloak).grant(key, "scope", "organization")));
        assertThat(claims.toString()).contains(member.organization().name()).doesNotContain(second.name(), second.id());
    }

    @Test
    void theScopeForTheKeysOwnOrganisationIsGranted(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        String key = keyOfMemberOfTwo(admin, crm, member, crm.organization());
        String own = "organization:" + member.organization().name();
        assertThat(new Doors(keycloak).grant(key, "scope", own).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization:%s", "organization:*"})
    void aScopeThatReachesBeyondTheKeysOrganisationIsRefused(String scope, RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Organization second = crm.organization();
        String key = keyOfMemberOfTwo(admin, crm, crm.member(), second);
        Refusal.grant("invalid_scope", "Invalid scope")
                .assertIs(new Doors(keycloak).grant(key, "scope", scope.formatted(second.name())));
    }

    private static String keyOfMemberOfTwo(
            Admin admin, TestCrm crm, TestCrm.Member member, TestCrm.Organization second) {
        crm.join(member.user(), second);
        return admin.createKey(
                        member.id(),
                        "key",
                        "organization",
                        member.organization().id())
                .required("key")
                .textValue();
    }
}
