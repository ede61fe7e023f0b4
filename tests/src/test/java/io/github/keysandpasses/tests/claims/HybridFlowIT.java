package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.BrowserLogin.Code;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hybrid flow gives tokens twice, with the redirect and for the code: both are for the unit that was asked for. */
@WithKeycloak
class HybridFlowIT {
    private static final String HYBRID = "code token id_token";

    private BrowserLogin browser;
    private TestCrm.Member member;
    private String client;

    @BeforeEach
    void aClientWithHybridFlow(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        browser = new BrowserLogin(keycloak);
        member = crm.member();
        client = crm.clientWithClaims(Map.of("access.token.claim", "true", "id.token.claim", "true"));
        admin.change("/clients/" + admin.clientId(client), Map.of("implicitFlowEnabled", true));
    }

    @Test
    void bothHalvesOfAHybridLoginAreForTheUnitThatWasAskedFor() {
        Code code = login("unit", member.other().name(), "nonce", "n-1");
        assertThat(unit(code.parameter("access_token")))
                .isEqualTo(member.other().name());
        assertThat(unit(code.parameter("id_token"))).isEqualTo(member.other().name());
        assertThat(unit(Doors.token(browser.redeem(code))))
                .isEqualTo(member.other().name());
    }

    @Test
    void aLaterHybridLoginThatAsksForNothingGetsTheUsualUnit() {
        browser.redeem(login("unit", member.other().name(), "nonce", "n-1"));
        Code code = login("nonce", "n-2");
        assertThat(unit(code.parameter("access_token")))
                .isEqualTo(member.usual().name());
        assertThat(unit(Doors.token(browser.redeem(code))))
                .isEqualTo(member.usual().name());
    }

    @Test
    void noTokenSentAlongSaysWhichUnitALoginIsFor() {
        String forged = "eyJhbGciOiJub25lIn0.eyJqdGkiOiJ4Li4uIn0.AAAA";
        Code code = login(
                "unit", member.other().name(), "nonce", "n-3", "grant_type", "refresh_token", "refresh_token", forged);
        assertThat(unit(code.parameter("access_token")))
                .isEqualTo(member.other().name());
    }

    private Code login(String... parameters) {
        String[] all = new String[parameters.length + 2];
        all[0] = "response_type";
        all[1] = HYBRID;
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return browser.login(member.username(), client, "openid", all);
    }

    private static String unit(String token) {
        JsonNode claims = Doors.claims(token);
        return claims.path("oun").asText();
    }
}
