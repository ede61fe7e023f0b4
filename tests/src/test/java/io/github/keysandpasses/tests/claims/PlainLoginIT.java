package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An old app sends neither nonce nor PKCE: nothing tells its logins apart, and each still gets what it asked for itself. */
@WithKeycloak
class PlainLoginIT {
    private Admin admin;
    private BrowserLogin browser;
    private TestCrm.Member member;
    private String client;

    @BeforeEach
    void anAppWithoutNonceAndPkce(RunningKeycloak keycloak) {
        admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        browser = new BrowserLogin(keycloak);
        member = crm.member();
        client = crm.clientWithClaims(Map.of("access.token.claim", "true"));
    }

    @Test
    void theUnitThatWasAskedForIsInTheToken() {
        assertThat(unitOfLogin(member.other().name())).isEqualTo(member.other().name());
    }

    @Test
    void eachOfSeveralLoginsGetsItsOwnUnit() {
        assertThat(unitOfLogin(member.other().name())).isEqualTo(member.other().name());
        assertThat(unitOfLogin("")).isEqualTo(member.usual().name());
        assertThat(unitOfLogin(member.other().crmId())).isEqualTo(member.other().name());
    }

    @Test
    void aLoginWhoseCodeIsNeverRedeemedLeavesNoUnitToTheNextOne() {
        login(member.other().name());
        assertThat(unitOfLogin("")).isEqualTo(member.usual().name());
    }

    /** Keycloak evaluates the triggers of required actions once more after the page. */
    @Test
    void aPageBetweenLoginAndAppLosesNoUnit() {
        admin.change("/clients/" + admin.clientId(client), Map.of("consentRequired", true));
        assertThat(unitOfLogin(member.other().name())).isEqualTo(member.other().name());
    }

    private String unitOfLogin(String unit) {
        String token = Doors.token(browser.redeem(login(unit), "code_verifier", ""));
        return Doors.claims(token).path("oun").asText();
    }

    private BrowserLogin.Code login(String unit) {
        return browser.login(
                member.username(), client, "openid", "code_challenge", "", "code_challenge_method", "", "unit", unit);
    }
}
