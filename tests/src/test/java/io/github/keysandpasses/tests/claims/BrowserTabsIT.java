package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.BrowserLogin.Code;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two tabs of one browser log in at the same time, for different units. They share Keycloak's session of user and app; each
 * must get its own unit all the same, whichever redeems its code first.
 */
@WithKeycloak
class BrowserTabsIT {
    private BrowserLogin browser;
    private Member member;

    @BeforeEach
    void aMemberIsLoggedIn(RunningKeycloak keycloak) {
        browser = new BrowserLogin(keycloak);
        member = new TestCrm(new Admin(keycloak)).member();
        browser.redeem(tab());
    }

    @Test
    void eachTabGetsItsUnitWhenTheFirstRedeemsFirst() {
        Code north = tab("unit", "North Unit");
        Code south = tab("unit", "South Unit");
        assertThat(redeemedUnit(north)).isEqualTo("North Unit");
        assertThat(redeemedUnit(south)).isEqualTo("South Unit");
    }

    @Test
    void eachTabGetsItsUnitWhenTheSecondRedeemsFirst() {
        Code south = tab("unit", "South Unit");
        Code north = tab("unit", "North Unit");
        assertThat(redeemedUnit(north)).isEqualTo("North Unit");
        assertThat(redeemedUnit(south)).isEqualTo("South Unit");
    }

    @Test
    void eachTabGetsItsUnitWhenTheAppSendsANonceToo() {
        Code south = tab("unit", "South Unit", "nonce", "one");
        Code north = tab("unit", "North Unit", "nonce", "two");
        assertThat(redeemedUnit(north)).isEqualTo("North Unit");
        assertThat(redeemedUnit(south)).isEqualTo("South Unit");
    }

    @Test
    void aTabThatAsksForNothingDoesNotGetTheUnitOfTheOther() {
        Code south = tab("unit", "South Unit");
        Code usual = tab();
        assertThat(redeemedUnit(usual)).isEqualTo("North Unit");
        assertThat(redeemedUnit(south)).isEqualTo("South Unit");
    }

    @Test
    void aRefreshInOneTabKeepsItsUnitAfterALoginInTheOther() {
        HttpAnswer south = browser.redeem(tab("unit", "South Unit"));
        HttpAnswer north = browser.redeem(tab("unit", "North Unit"));
        assertThat(unit(browser.refresh(CrmDemo.PUBLIC_APP, south))).isEqualTo("South Unit");
        assertThat(unit(browser.refresh(CrmDemo.PUBLIC_APP, north))).isEqualTo("North Unit");
    }

    private Code tab(String... parameters) {
        return browser.login(member.username(), CrmDemo.PUBLIC_APP, "openid", parameters);
    }

    private String redeemedUnit(Code code) {
        return unit(browser.redeem(code));
    }

    private static String unit(HttpAnswer tokens) {
        return Doors.claims(Doors.token(tokens)).path("oun").textValue();
    }
}
