package io.github.keysandpasses.tests.admin;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.Map;

/** Makes callers of the admin REST API who may do little. */
final class Callers {

    private Callers() {}

    /** Somebody of the demo realm who has these roles of realm-management and no others; {@code none} is no role. */
    static Admin with(RunningKeycloak keycloak, TestCrm crm, String... roles) {
        TestCrm.User caller = crm.user();
        for (String role : roles) {
            if (!role.equals("none")) {
                crm.grantClientRole(caller, "realm-management", role);
            }
        }
        return of(keycloak, caller);
    }

    /** This user of the demo realm. */
    static Admin of(RunningKeycloak keycloak, TestCrm.User caller) {
        return new Admin(
                keycloak,
                CrmDemo.REALM,
                Doors.token(Http.postForm(
                        keycloak.tokenEndpoint(CrmDemo.REALM),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                caller.username(),
                                "password",
                                CrmDemo.PASSWORD))));
    }
}
