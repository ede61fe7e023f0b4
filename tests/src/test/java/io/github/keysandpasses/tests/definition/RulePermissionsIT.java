package io.github.keysandpasses.tests.definition;

import static io.github.keysandpasses.tests.definition.PassRulesApi.CLASSIFICATIONS;
import static io.github.keysandpasses.tests.definition.PassRulesApi.DEFINITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see the realm sees its rules; who may manage it changes them. */
@WithKeycloak
class RulePermissionsIT {

    @ParameterizedTest
    @CsvSource({
        "none,403,403",
        "view-users,403,403",
        "manage-users,403,403",
        "view-realm,200,403",
        "manage-realm,200,404"
    })
    void theRulesAreTheRealmsToSeeAndToChange(String role, int seeing, int changing, RunningKeycloak keycloak) {
        Admin caller = caller(keycloak, role);
        for (String path : new String[] {DEFINITIONS, CLASSIFICATIONS}) {
            assertThat(caller.call("GET", path, null).status()).isEqualTo(seeing);
            assertThat(caller.call("GET", path + "/none", null).status()).isEqualTo(seeing == 200 ? 404 : seeing);
            assertThat(caller.call("PUT", path + "/none", Map.of()).status()).isEqualTo(changing);
            assertThat(caller.call("DELETE", path + "/none", null).status()).isEqualTo(changing);
            assertThat(caller.call("POST", path, Map.of()).status()).isEqualTo(changing == 404 ? 400 : changing);
        }
        assertThat(caller.call("GET", DEFINITIONS + "/effective", null).status())
                .isEqualTo(seeing);
        assertThat(caller.call("POST", DEFINITIONS + "/none/effective", null).status())
                .isEqualTo(changing);
        assertThat(caller.call("POST", DEFINITIONS + "/none/not-effective", null)
                        .status())
                .isEqualTo(changing);
    }

    private static Admin caller(RunningKeycloak keycloak, String role) {
        TestCrm crm = new TestCrm(new Admin(keycloak));
        TestCrm.User user = crm.user();
        if (!role.equals("none")) {
            crm.grantClientRole(user, "realm-management", role);
        }
        Map<String, String> login = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                user.username(),
                "password",
                CrmDemo.PASSWORD);
        return new Admin(
                keycloak, CrmDemo.REALM, Doors.token(Http.postForm(keycloak.tokenEndpoint(CrmDemo.REALM), login)));
    }
}
