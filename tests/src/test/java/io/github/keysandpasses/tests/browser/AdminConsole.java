package io.github.keysandpasses.tests.browser;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.net.URI;

/** The Admin Console of a realm, and people of a test's own who may use it. */
public final class AdminConsole {
    private final RunningKeycloak keycloak;
    private final Admin admin;
    private final String realm;

    /** Of the demo realm. */
    public AdminConsole(RunningKeycloak keycloak) {
        this(keycloak, new Admin(keycloak), CrmDemo.REALM);
    }

    public AdminConsole(RunningKeycloak keycloak, Admin admin, String realm) {
        this.keycloak = keycloak;
        this.admin = admin;
        this.realm = realm;
    }

    /** A new user with these roles of realm-management and the password of the demo's users; the answer is the username. */
    public String administrator(String... roles) {
        TestCrm crm = new TestCrm(admin);
        String username = TestCrm.unique("admin");
        TestCrm.User user = new TestCrm.User(admin.createUser(username), username);
        for (String role : roles) {
            crm.grantClientRole(user, "realm-management", role);
        }
        return username;
    }

    /** The address of a page of this console, as in {@code users}. */
    public URI page(String path) {
        return URI.create(keycloak.baseUri() + "/admin/" + realm + "/console/#/" + realm + "/" + path);
    }

    /** Opens a page and logs in with the password of the demo's users. */
    public Window open(Window window, String path, String username) {
        return window.open(page(path)).logIn(username, CrmDemo.PASSWORD);
    }
}
