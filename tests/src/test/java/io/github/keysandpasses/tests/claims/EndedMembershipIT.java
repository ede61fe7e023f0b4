package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token ends with the membership it was issued for: introspection calls it inactive, userinfo refuses it. */
@WithKeycloak
class EndedMembershipIT {
    private RunningKeycloak keycloak;
    private Admin admin;
    private Doors doors;
    private TestCrm crm;
    private Member member;
    private List<String> tokens;

    @BeforeEach
    void aMemberHasTokensOfAKeyAndOfALogin(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        crm = new TestCrm(admin);
        member = crm.member();
        String key = admin.createKey(member.id(), "app").required("key").textValue();
        BrowserLogin browser = new BrowserLogin(running);
        tokens = List.of(
                Doors.token(doors.grant(key, "unit", "South Unit", "scope", "openid")),
                Doors.token(browser.redeem(
                        browser.login(member.username(), CrmDemo.PUBLIC_APP, "openid", "unit", "South Unit"))));
        for (String token : tokens) {
            assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
            assertThat(doors.userInfo(token).status()).isEqualTo(200);
        }
    }

    @Test
    void leavingTheUnitEndsIt() {
        admin.leaveUnit(member.organization().id(), member.other().id(), member.id());
        assertEnded();
    }

    @Test
    void leavingTheOrganisationEndsIt() {
        admin.leave(member.organization().id(), member.id());
        assertEnded();
    }

    @Test
    void disablingTheOrganisationEndsIt() {
        crm.setEnabled(member.organization(), false);
        assertEnded();
    }

    @Test
    void deletingTheUnitEndsIt() {
        admin.delete("/organizations/" + member.organization().id() + "/groups/"
                + member.other().id());
        assertEnded();
    }

    @Test
    void leavingAnotherUnitDoesNot() {
        admin.leaveUnit(member.organization().id(), member.usual().id(), member.id());
        for (String token : tokens) {
            assertThat(doors.introspect(token).path("oun").textValue()).isEqualTo("South Unit");
        }
    }

    @Test
    void aRevokedTokenIsInactiveToo() {
        HttpAnswer revoked = Http.postForm(
                keycloak.realmUri(CrmDemo.REALM, "/protocol/openid-connect/revoke"),
                Map.of("token", tokens.get(0)),
                "Authorization",
                Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET));
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(doors.introspect(tokens.get(0)).toString()).isEqualTo("{\"active\":false}");
        assertThat(doors.userInfo(tokens.get(0)).status()).isEqualTo(401);
    }

    private void assertEnded() {
        for (String token : tokens) {
            assertThat(doors.introspect(token).toString()).isEqualTo("{\"active\":false}");
            assertThat(doors.userInfo(token).status()).isEqualTo(401);
        }
        assertThat(Http.get(keycloak.managementUri().resolve("/metrics")).body())
                .contains("door=\"introspection\"", "door=\"userinfo\"");
    }
}
