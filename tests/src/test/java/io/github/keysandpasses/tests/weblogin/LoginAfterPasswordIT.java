package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.TestCrm.Organization;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a right password a login may still be refused, and then says what its user can do about it. */
@WithKeycloak
class LoginAfterPasswordIT {
    private static final Refusal BAD_ORGANIZATION = Refusal.webApi(400, "INVALID_ORGANISATION", "Invalid organisation");

    private WebLogin login;
    private Admin admin;
    private TestCrm crm;
    private Member member;

    @BeforeEach
    void aUserCanLogIn(RunningKeycloak keycloak) {
        login = new WebLogin(keycloak);
        admin = new Admin(keycloak);
        crm = new TestCrm(admin);
        member = crm.member();
        assertThat(login.logIn(member).status()).isEqualTo(200);
    }

    @Test
    void pendingActionsComeFirst() {
        admin.change("/users/" + member.id(), Map.of("requiredActions", List.of("UPDATE_PASSWORD")));
        Refusal pending =
                Refusal.webApi(403, "ACCESS_DENIED", "Log in with a browser and finish pending actions first");
        assertRefused(pending, login.logIn(member), "resolve_required_actions");
        LoginSecrecyIT.BAD_CREDENTIALS.assertIs(login.logIn(member, "password", "wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no such organisation", "partner-store", "CRMDEMO", " ", "%", "CRMDEMO "})
    void anUnknownOrForeignOrganisationIsInvalid(String organization) {
        assertRefused(BAD_ORGANIZATION, login.logIn(member.username(), organization), "login_organization_unknown");
    }

    @Test
    void anOrganisationIsNamedExactly() {
        String name = member.organization().name();
        assertRefused(
                BAD_ORGANIZATION, login.logIn(member.username(), name.toUpperCase()), "login_organization_unknown");
    }

    @Test
    void aDisabledOrganisationIsInvalid() {
        crm.setEnabled(member.organization(), false);
        assertRefused(BAD_ORGANIZATION, login.logIn(member), "login_organization_disabled");
    }

    @Test
    void aNameThatFitsTwoOrganisationsIsInvalid() {
        Organization other = crm.organization();
        crm.join(member.user(), other);
        for (Organization organization : List.of(member.organization(), other)) {
            admin.change(
                    "/organizations/" + organization.id(),
                    Map.of("attributes", Map.of("crm_id", List.of("SHARED-" + member.id()))));
        }
        assertRefused(
                BAD_ORGANIZATION,
                login.logIn(member.username(), "SHARED-" + member.id()),
                "login_organization_ambiguous");
        assertThat(login.logIn(member).status()).isEqualTo(200);
    }

    @Test
    void anOrganisationThatWasLeftIsInvalid() {
        admin.leave(member.organization().id(), member.id());
        assertRefused(BAD_ORGANIZATION, login.logIn(member), "login_organization_unknown");
    }

    @Test
    void aUnitThatIsUnknownOrForeignIsInvalid() {
        Refusal invalid = Refusal.webApi(400, "INVALID_UNIT", "Invalid unit");
        assertRefused(invalid, login.logIn(member, "unit", "No Unit"), "unit_unknown");
        assertRefused(invalid, login.logIn(member, "unit", CrmDemo.ADMIN_UNIT_CRM_ID), "unit_unknown");
    }

    @Test
    void severalUnitsWithoutADefaultAskForOne() {
        crm.setDefaultUnits(member.user());
        assertRefused(
                Refusal.webApi(400, "INVALID_UNIT", "Send a unit: there are several, and none is the default"),
                login.logIn(member),
                "unit_required");
        assertThat(login.logIn(member, "unit", "South Unit").status()).isEqualTo(200);
    }

    private void assertRefused(Refusal refusal, HttpAnswer answer, String reason) {
        refusal.assertIs(answer);
        var event = new Events(admin).newest("LOGIN_ERROR");
        assertThat(event.path("error").textValue()).isEqualTo(reason);
        assertThat(event.path("userId").textValue()).isEqualTo(member.id());
    }
}
