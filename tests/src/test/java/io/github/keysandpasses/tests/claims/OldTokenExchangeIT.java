package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak's first token exchange notes no grant for the tokens it issues; those of keys are recognised all the same. */
@Tag("slow")
@WithKeycloak(ServerSetup.OLD_TOKEN_EXCHANGE)
class OldTokenExchangeIT {

    @Test
    void theTokenOfAnAdminsKeyBecomesNoAdminsToken(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.Member member = crm.member();
        crm.grantClientRole(member.user(), "realm-management", "realm-admin");
        String key = admin.createKey(member.id(), "key").required("key").textValue();
        String unit = member.other().name();
        String exchanged = exchange(keycloak, Doors.token(new Doors(keycloak).grant(key, "unit", unit)));
        JsonNode claims = Doors.claims(exchanged);
        assertThat(claims.path("oun").textValue()).isEqualTo(unit);
        assertThat(claims.path("resource_access").fieldNames())
                .toIterable()
                .doesNotContain("realm-management", "account");
        assertThat(new Admin(keycloak, CrmDemo.REALM, exchanged)
                        .call("GET", "/users", null)
                        .status())
                .isEqualTo(401);
    }

    private static String exchange(RunningKeycloak keycloak, String token) {
        return Doors.token(Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                        "subject_token", token,
                        "subject_token_type", "urn:ietf:params:oauth:token-type:access_token"),
                "Authorization",
                Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET)));
    }
}
