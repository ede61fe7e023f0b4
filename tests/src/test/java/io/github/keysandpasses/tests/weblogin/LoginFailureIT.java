package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A failure of the server's has the Web API's form and is on record, and nobody is logged in. */
@WithKeycloak
class LoginFailureIT {
    private static final Refusal FAILURE = Refusal.webApi(500, "SERVER_ERROR", "Internal server error");

    /** A user federation that cannot be reached makes Keycloak's own authenticator throw. */
    @Test
    void aFailureInTheMiddleOfTheFlowIsAnsweredInTheEnvelopeAndIsOnRecord(RunningKeycloak keycloak) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("directAccessGrantsEnabled", true));
            realm.admin().post("/components", unreachableDirectory());
            FAILURE.assertIs(new WebLogin(keycloak, realm.name()).logIn("somebody", "acme"));
            JsonNode event = new Events(realm.admin()).newest("LOGIN_ERROR");
            assertThat(event.path("error").textValue()).isEqualTo("internal_error");
            assertThat(event.path("details").path("keysandpasses_door").textValue())
                    .isEqualTo("web_api_login");
        }
    }

    private static Map<String, ?> unreachableDirectory() {
        return Map.of(
                "name", "ldap",
                "providerId", "ldap",
                "providerType", "org.keycloak.storage.UserStorageProvider",
                "config",
                        Map.ofEntries(
                                setting("vendor", "other"),
                                setting("connectionUrl", "ldap://127.0.0.1:1"),
                                setting("usersDn", "ou=people"),
                                setting("authType", "none"),
                                setting("userObjectClasses", "person"),
                                setting("usernameLDAPAttribute", "uid"),
                                setting("rdnLDAPAttribute", "uid"),
                                setting("uuidLDAPAttribute", "entryUUID"),
                                setting("editMode", "READ_ONLY")));
    }

    private static Map.Entry<String, List<String>> setting(String name, String value) {
        return Map.entry(name, List.of(value));
    }
}
