package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key can do what its owner can do, and no more: what stops the owner's login stops the key. */
@WithKeycloak
class KeyOwnerIT {

    @Test
    void aPendingRequiredActionStopsTheKeyUntilItIsDone(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        String key = admin.createKey(member.id(), "key").required("key").textValue();
        AllDoors doors = new AllDoors(keycloak);
        admin.change("/users/" + member.id(), Map.of("requiredActions", List.of("UPDATE_PASSWORD")));
        String text = "The owner of the key must log in and finish pending actions first";
        doors.assertRefused(
                key,
                "owner_actions_pending",
                Refusal.webApi(403, "ACCESS_DENIED", text),
                Refusal.grant("invalid_grant", text));
        admin.change("/users/" + member.id(), Map.of("requiredActions", List.of()));
        assertThat(doors.claims(key).path("sub").textValue()).isEqualTo(member.id());
    }

    @Test
    void aRequiredActionThatTheRealmDoesNotUseStopsNothing(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        String key = admin.createKey(member.id(), "key").required("key").textValue();
        admin.change("/users/" + member.id(), Map.of("requiredActions", List.of("TERMS_AND_CONDITIONS", "NO_SUCH")));
        assertThat(admin.get("/users/" + member.id()).path("requiredActions")).isNotEmpty();
        assertThat(new AllDoors(keycloak).claims(key).path("sub").textValue()).isEqualTo(member.id());
    }

    @Test
    void aClientThatRequiresConsentGetsNoTokenWithoutIt(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        String client = consentRequiring(admin, crm);
        String key = admin.createKey(crm.member().id(), "key").required("key").textValue();
        assertThat(new Doors(keycloak).grant(key).status()).isEqualTo(200);

        HttpAnswer answer = new Doors(keycloak).grantBy(client, "secret", key);
        Refusal.grant("invalid_scope", "The owner of the key has not consented to this client")
                .assertIs(answer);
        assertThat(new Events(admin).newestReason()).isEqualTo("consent_missing");
    }

    @Test
    void aClientThatRequiresConsentGetsATokenForWhatWasConsentedTo(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        String client = consentRequiring(admin, crm);
        String key = admin.createKey(userWithConsent(admin, client), "key")
                .required("key")
                .textValue();
        Doors doors = new Doors(keycloak);
        assertThat(doors.grantBy(client, "secret", key).status()).isEqualTo(200);
        assertThat(doors.grantBy(client, "secret", key, "scope", "profile").status())
                .isEqualTo(200);
        assertThat(doors.grantBy(client, "secret", key, "scope", "email").body())
                .contains("has not consented");
    }

    private static String consentRequiring(Admin admin, TestCrm crm) {
        String client = crm.client(Map.of());
        admin.change("/clients/" + admin.clientId(client), Map.of("consentRequired", true));
        return client;
    }

    /** Consent is given on a page of Keycloak's; an import of users can bring it along. */
    private static String userWithConsent(Admin admin, String client) {
        String username = TestCrm.unique("user");
        admin.post(
                "/partialImport",
                Map.of(
                        "ifResourceExists",
                        "FAIL",
                        "users",
                        List.of(Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "email",
                                username + "@test.example",
                                "clientConsents",
                                List.of(Map.of(
                                        "clientId",
                                        client,
                                        "grantedClientScopes",
                                        List.of("roles", "basic", "loyalty-api", "profile")))))));
        return admin.userId(username);
    }
}
