package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login for a unit that is not the user's is refused at the token endpoint, and so is a refresh after the unit was left. */
@WithKeycloak
class BrowserRefusalsIT {
    private Admin admin;
    private BrowserLogin browser;
    private Member member;

    @BeforeEach
    void aMemberOpensABrowser(RunningKeycloak keycloak) {
        admin = new Admin(keycloak);
        browser = new BrowserLogin(keycloak);
        member = new TestCrm(admin).member();
    }

    @ParameterizedTest
    @ValueSource(strings = {CrmDemo.PARTNER_UNIT, CrmDemo.PARTNER_UNIT_CRM_ID, CrmDemo.PARTNER_UNIT_ID, "No Such Unit"})
    void aForeignAndAnUnknownUnitAreRefusedAlike(String unit) {
        HttpAnswer refused = login("unit", unit);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"error\":\"invalid_request\",\"error_description\":\"Invalid unit\"}");
    }

    @Test
    void theRefusalIsAnEventWithItsReason() {
        login("unit", CrmDemo.PARTNER_UNIT);
        JsonNode event =
                admin.get("/events?type=LOGIN_ERROR&user=" + member.id()).path(0);
        assertThat(event.path("error").textValue()).isEqualTo("unit_unknown");
        assertThat(event.path("details").path("reason").textValue()).isEqualTo("unit_unknown");
        assertThat(event.path("clientId").textValue()).isEqualTo(CrmDemo.PUBLIC_APP);
    }

    @Test
    void aRefusedLoginLeavesNothingBehindForTheNextOne() {
        login("unit", CrmDemo.PARTNER_UNIT);
        HttpAnswer next = login();
        assertThat(Doors.claims(Doors.token(next)).path("oun").textValue()).isEqualTo("North Unit");
    }

    @Test
    void aRefreshIsRefusedOnceTheUnitWasLeft() {
        HttpAnswer tokens = login("unit", "South Unit");
        admin.leaveUnit(member.organization().id(), member.other().id(), member.id());
        HttpAnswer refused = browser.refresh(CrmDemo.PUBLIC_APP, tokens);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"Invalid unit\"}");
    }

    @Test
    void aRefreshIsRefusedOnceTheOrganisationWasLeft() {
        HttpAnswer tokens = login();
        admin.leave(member.organization().id(), member.id());
        HttpAnswer refused = browser.refresh(CrmDemo.PUBLIC_APP, tokens);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").textValue()).isEqualTo("invalid_grant");
    }

    @Test
    void aUnitThatTwoOrganisationsOfTheUserHaveMustBeNamedById() {
        TestCrm crm = new TestCrm(admin);
        TestCrm.Organization second = crm.organization();
        TestCrm.Unit twin = crm.unit(second, "South Unit");
        crm.join(member.user(), second, twin);
        HttpAnswer refused = login("unit", "South Unit");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").textValue()).isEqualTo("invalid_request");
        assertThat(Doors.claims(Doors.token(login("unit", twin.crmId())))
                        .path("org")
                        .textValue())
                .isEqualTo(second.name());
    }

    private HttpAnswer login(String... parameters) {
        return browser.redeem(browser.login(member.username(), CrmDemo.PUBLIC_APP, "openid", parameters));
    }
}
