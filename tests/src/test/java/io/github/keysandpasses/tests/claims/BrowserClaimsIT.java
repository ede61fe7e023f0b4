package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.TestCrm.Unit;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An ordinary login gets the claims: for the unit it asks for, else for the usual one, and for as long as it lasts. */
@WithKeycloak
class BrowserClaimsIT {
    private Doors doors;
    private BrowserLogin browser;
    private Member member;

    @BeforeEach
    void aMemberOpensABrowser(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        browser = new BrowserLogin(keycloak);
        member = new TestCrm(new Admin(keycloak)).member();
    }

    @Test
    void aLoginThatAsksForNoUnitGetsTheDefault() {
        JsonNode claims = Doors.claims(Doors.token(login()));
        assertThat(claims.path("org").textValue())
                .isEqualTo(member.organization().name());
        assertThat(claims.path("oun").textValue()).isEqualTo("North Unit");
        assertThat(claims.path("usr").textValue()).isEqualTo(member.username());
    }

    @Test
    void theUnitMayBeAskedForByCrmIdNameOrGroupId() {
        Unit other = member.other();
        for (String spelling : List.of(other.crmId(), other.name(), other.id())) {
            assertThat(unit(login("unit", spelling))).as(spelling).isEqualTo("South Unit");
        }
    }

    @Test
    void idTokenUserInfoAndIntrospectionAgreeWithTheAccessToken() {
        HttpAnswer tokens = login("unit", member.other().crmId());
        String accessToken = Doors.token(tokens);
        List<JsonNode> views = List.of(
                Doors.claims(accessToken),
                Doors.claims(tokens.json().required("id_token").textValue()),
                doors.userInfo(accessToken).json(),
                doors.introspect(accessToken));
        for (JsonNode view : views) {
            assertThat(view.path("org").textValue())
                    .isEqualTo(member.organization().name());
            assertThat(view.path("oun").textValue()).isEqualTo("South Unit");
            assertThat(view.path("usr").textValue()).isEqualTo(member.username());
        }
    }

    @Test
    void aRefreshAndARefreshOfItKeepTheUnit() {
        HttpAnswer once = browser.refresh(CrmDemo.PUBLIC_APP, login("unit", "South Unit"));
        HttpAnswer twice = browser.refresh(CrmDemo.PUBLIC_APP, once);
        assertThat(unit(once)).isEqualTo("South Unit");
        assertThat(unit(twice)).isEqualTo("South Unit");
        assertThat(Doors.claims(twice.json().required("id_token").textValue())
                        .path("oun")
                        .textValue())
                .isEqualTo("South Unit");
        assertThat(doors.introspect(Doors.token(twice)).path("oun").textValue()).isEqualTo("South Unit");
    }

    @Test
    void aLaterLoginOfTheSameBrowserGetsTheDefaultAgain() {
        assertThat(unit(login("unit", "South Unit"))).isEqualTo("South Unit");
        assertThat(unit(login())).isEqualTo("North Unit");
    }

    @Test
    void anOlderTokenStillShowsItsOwnUnitAfterALoginWithAnotherOne() {
        HttpAnswer older = login("unit", "South Unit");
        assertThat(unit(login("unit", "North Unit"))).isEqualTo("North Unit");
        assertThat(doors.introspect(Doors.token(older)).path("oun").textValue()).isEqualTo("South Unit");
        assertThat(doors.userInfo(Doors.token(older)).json().path("oun").textValue())
                .isEqualTo("South Unit");
        assertThat(unit(browser.refresh(CrmDemo.PUBLIC_APP, older))).isEqualTo("South Unit");
    }

    private HttpAnswer login(String... parameters) {
        return browser.redeem(browser.login(member.username(), CrmDemo.PUBLIC_APP, "openid", parameters));
    }

    private static String unit(HttpAnswer tokens) {
        return Doors.claims(Doors.token(tokens)).path("oun").textValue();
    }
}
