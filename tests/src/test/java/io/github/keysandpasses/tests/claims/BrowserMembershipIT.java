package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Organization;
import io.github.keysandpasses.tests.demo.TestCrm.User;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a login that asks for nothing gets, with none, one and several organisations and units. Never a guess. */
@WithKeycloak
class BrowserMembershipIT {
    private BrowserLogin browser;
    private TestCrm crm;
    private User user;

    @BeforeEach
    void aUserWithoutAnOrganisationOpensABrowser(RunningKeycloak keycloak) {
        browser = new BrowserLogin(keycloak);
        crm = new TestCrm(new Admin(keycloak));
        user = crm.user();
    }

    @Test
    void withoutAnOrganisationThereIsOnlyTheUser() {
        assertThat(login("openid").path("usr").textValue()).isEqualTo(user.username());
        assertNeitherOrganisationNorUnit(login("openid"));
    }

    @Test
    void anOrganisationWithoutUnitsComesWithoutAUnit() {
        Organization only = crm.organization();
        crm.join(user, only);
        assertOrganisationAlone(login("openid"), only);
    }

    @Test
    void theOnlyUnitNeedsNoDefault() {
        Organization only = crm.organization();
        crm.join(user, only, crm.unit(only, "Lonely Unit"));
        assertThat(login("openid").path("oun").textValue()).isEqualTo("Lonely Unit");
    }

    @Test
    void severalUnitsWithoutADefaultGiveTheOrganisationAlone() {
        Organization only = crm.organization();
        crm.join(user, only, crm.unit(only, "North Unit"), crm.unit(only, "South Unit"));
        assertOrganisationAlone(login("openid"), only);
    }

    @Test
    void severalDefaultsForOneOrganisationAreNoDefault() {
        Organization only = crm.organization();
        crm.join(user, only, crm.unit(only, "North Unit"), crm.unit(only, "South Unit"));
        crm.setDefaultUnits(user, "North Unit", "South Unit");
        assertOrganisationAlone(login("openid"), only);
    }

    @Test
    void aUnitTheUserIsNotInIsNeitherGivenNorCounted() {
        Organization only = crm.organization();
        crm.unit(only, "Foreign Unit");
        crm.join(user, only, crm.unit(only, "Own Unit"));
        crm.setDefaultUnits(user, "Foreign Unit");
        assertThat(login("openid").path("oun").textValue()).isEqualTo("Own Unit");
    }

    @Test
    void ofSeveralOrganisationsNoneIsChosen() {
        Organization first = crm.organization();
        Organization second = crm.organization();
        crm.join(user, first, crm.unit(first, "North Unit"));
        crm.join(user, second, crm.unit(second, "South Unit"));
        assertNeitherOrganisationNorUnit(login("openid"));
    }

    @Test
    void theOrganisationScopeChoosesAmongSeveral() {
        Organization first = crm.organization();
        Organization second = crm.organization();
        crm.join(user, first, crm.unit(first, "North Unit"));
        crm.join(user, second, crm.unit(second, "South Unit"));
        JsonNode claims = login("openid organization:" + second.name());
        assertThat(claims.path("org").textValue()).isEqualTo(second.name());
        assertThat(claims.path("oun").textValue()).isEqualTo("South Unit");
    }

    @Test
    void aUnitIsFoundInWhicheverOrganisationItIs() {
        Organization first = crm.organization();
        Organization second = crm.organization();
        crm.join(user, first, crm.unit(first, "North Unit"));
        crm.join(user, second, crm.unit(second, "South Unit"));
        JsonNode claims = login("openid", "unit", "South Unit");
        assertThat(claims.path("org").textValue()).isEqualTo(second.name());
        assertThat(claims.path("oun").textValue()).isEqualTo("South Unit");
    }

    @Test
    void aScopeForAForeignOrganisationCountsAsNotAsked() {
        Organization own = crm.organization();
        crm.join(user, own);
        assertOrganisationAlone(login("openid organization:partner-store"), own);
    }

    @Test
    void aDisabledOrganisationCountsAsNone() {
        Organization enabled = crm.organization();
        Organization disabled = crm.organization();
        crm.join(user, enabled);
        crm.join(user, disabled, crm.unit(disabled, "North Unit"));
        crm.setEnabled(disabled, false);
        assertOrganisationAlone(login("openid"), enabled);
        crm.setEnabled(enabled, false);
        assertNeitherOrganisationNorUnit(login("openid"));
    }

    private JsonNode login(String scope, String... parameters) {
        return Doors.claims(
                Doors.token(browser.redeem(browser.login(user.username(), CrmDemo.PUBLIC_APP, scope, parameters))));
    }

    private static void assertOrganisationAlone(JsonNode claims, Organization organization) {
        assertThat(claims.path("org").textValue()).isEqualTo(organization.name());
        assertThat(claims.has("oun")).isFalse();
    }

    private static void assertNeitherOrganisationNorUnit(JsonNode claims) {
        assertThat(claims.has("usr")).isTrue();
        assertThat(claims.has("org")).isFalse();
        assertThat(claims.has("oun")).isFalse();
    }
}
