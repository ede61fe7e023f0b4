package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Directory;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People of a directory log in at the Web API with the password the directory knows. From a container no server could reach it. */
@Tag("zip")
@WithKeycloak
class LdapLoginIT {
    private static final String NAME = "jane";

    private Directory directory;
    private OtherRealm realm;
    private Admin admin;
    private WebLogin login;

    @BeforeEach
    void aPersonOfTheDirectoryIsAMember(RunningKeycloak keycloak) {
        directory = new Directory();
        directory.addPerson(NAME, "of-the-directory");
        realm = new OtherRealm(keycloak);
        admin = realm.admin();
        admin.post("/components", directory.federation());
        admin.join(admin.createOrganization("acme"), admin.userId(NAME));
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("directAccessGrantsEnabled", true));
        login = new WebLogin(keycloak, realm.name());
    }

    @AfterEach
    void allGoes() {
        realm.close();
        directory.close();
    }

    @Test
    void thePasswordOfTheDirectoryIsTheirs() {
        HttpAnswer answer = logIn("of-the-directory");
        assertThat(Doors.claims(Doors.token(answer)).path("org").textValue()).isEqualTo("acme");
        assertThat(logIn("of-somebody-else").status()).isEqualTo(401);
    }

    @Test
    void whoLeftTheDirectoryIsAnsweredLikeAWrongPassword() {
        HttpAnswer wrong = logIn("of-somebody-else");
        directory.removePerson(NAME);
        HttpAnswer gone = logIn("of-the-directory");
        assertThat(gone.status()).isEqualTo(401);
        assertThat(gone.body()).isEqualTo(wrong.body());
    }

    /** The key of an imported user is stored in Keycloak, like any other, and ends with its owner. */
    @Test
    void theyCanOwnAKey() {
        String key = admin.createKey(admin.userId(NAME), "app").required("key").textValue();
        assertThat(realm.doors().exchange(key).status()).isEqualTo(200);
    }

    private HttpAnswer logIn(String password) {
        return login.send(Map.of("username", NAME, "password", password, "organisation", "acme"));
    }
}
