package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A later call changes what set-up wrote itself; what an operator changed in between is kept, and recorded as it is in force. */
@WithKeycloak
class ChangedSettingsIT {
    private static final Map<String, Object> OTHERS =
            Map.of("names", Map.of("usernameAttribute", "login_name"), "tokenLifespanSeconds", 600);

    private BareRealm realm;
    private Admin admin;

    @BeforeEach
    void aRealm(RunningKeycloak keycloak) {
        realm = new BareRealm(keycloak);
        admin = realm.admin();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void whatSetUpWroteALaterCallChanges() {
        String before = realm.export();
        realm.setUp(Map.of());
        assertThat(BareRealm.lines(realm.setUp(OTHERS)))
                .contains(
                        "CREATE login_name", "CHANGE CRM claims in crm", "CHANGE Access token lifespan of crm-web-api");
        CrmMember member = CrmMember.join(realm, "login_name", "crm_default_unit");
        JsonNode claims = Doors.claims(Doors.token(realm.doors().webApi(member.key(), "{}")));
        assertThat(claims.path("usr").textValue()).isEqualTo("TheMember");
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(600);
        assertThat(BareRealm.lines(realm.setUp(OTHERS))).allMatch(line -> line.startsWith("KEEP "));
        assertThat(BareRealm.lines(realm.setUp(Map.of("tokenLifespanSeconds", 700))))
                .contains("CHANGE Access token lifespan of crm-web-api");

        admin.get("/organizations")
                .forEach(organization ->
                        admin.delete("/organizations/" + organization.path("id").textValue()));
        realm.undo();
        assertThat(realm.export()).isEqualTo(before);
    }

    @Test
    void aLifespanWrittenIntoTheOperatorsClientIsChangedAndUndoneToo() {
        realm.client("crm-web-api");
        String before = realm.export();
        realm.setUp(Map.of());
        assertThat(BareRealm.lines(realm.setUp(OTHERS))).contains("CHANGE Access token lifespan of crm-web-api");
        assertThat(lifespan()).isEqualTo("600");
        realm.undo();
        assertThat(realm.export()).isEqualTo(before);
    }

    @Test
    void whatAnOperatorChangedIsKeptAndIsOnRecord() {
        realm.setUp(Map.of());
        admin.change(
                "/clients/" + admin.clientId("crm-web-api"),
                Map.of("attributes", Map.of("access.token.lifespan", "900")));
        changeMapper("employee_no");
        for (int call = 0; call < 2; call++) {
            HttpAnswer answer = realm.setUp(OTHERS);
            assertThat(BareRealm.lines(answer))
                    .contains("KEEP CRM claims in crm", "KEEP Access token lifespan of crm-web-api")
                    .doesNotContain("CREATE login_name");
            assertThat(answer.body()).contains("900 s are kept, not 600 s", "usr is not read from login_name");
            JsonNode state = admin.get(BareRealm.SETUP);
            assertThat(state.path("complete").booleanValue()).isTrue();
            assertThat(state.path("settings").path("tokenLifespanSeconds").intValue())
                    .isEqualTo(900);
            assertThat(state.path("settings")
                            .path("names")
                            .path("usernameAttribute")
                            .textValue())
                    .isEqualTo("employee_no");
            assertThat(lifespan()).isEqualTo("900");
        }
    }

    private String lifespan() {
        return admin.get("/clients/" + admin.clientId("crm-web-api"))
                .path("attributes")
                .path("access.token.lifespan")
                .textValue();
    }

    private void changeMapper(String attribute) {
        String path = "/client-scopes/" + admin.clientScopeId("crm") + "/protocol-mappers/models";
        JsonNode mapper = admin.get(path).path(0);
        Map<String, Object> config = new HashMap<>();
        mapper.path("config").fields().forEachRemaining(setting -> config.put(setting.getKey(), setting.getValue()));
        config.put("usr.attribute", attribute);
        admin.change(path + "/" + mapper.path("id").textValue(), Map.of("config", config));
    }
}
