package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that is not understood to the last member is refused, names what is wrong, and changes nothing. */
@WithKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupBadInputIT {
    private RunningKeycloak keycloak;
    private BareRealm realm;
    private String untouched;

    @BeforeAll
    void aRealm(RunningKeycloak running) {
        keycloak = running;
        realm = new BareRealm(running);
        untouched = realm.export();
    }

    @AfterAll
    void theRealmGoes() {
        realm.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                              |
            {                                               |
            {"dryRun":true}{}                               |
            {"login":true,"login":false}                    |
            {"keyclients":["account"]}                      | keyclients
            {"names":{"claimScope":"x"}}                    | names.claimScope
            {"names":{"claimsScope":"x y"}}                 | names.claimsScope
            {"names":{"claimsScope":"web-api-key"}}         | names.permissionScope
            {"login":"yes"}                                 | login
            {"tokenLifespanSeconds":5}                      | tokenLifespanSeconds
            {"keyClients":["account","nobody"]}             | keyClients[1]
            {"claimsClients":["nobody"]}                    | claimsClients[0]
            {"webApiScopes":["email","nothing"]}            | webApiScopes[1]
            """)
    void itIsRefusedByName(String body, String field) {
        HttpAnswer answer = post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field == null ? "" : field);
        assertThat(answer.json().path("errorMessage").textValue()).startsWith(field == null ? "The body" : field);
        assertThat(realm.export()).isEqualTo(untouched);
    }

    @Test
    void aFormIsRefused() {
        HttpAnswer answer = Http.postForm(
                keycloak.adminUri(realm.name(), BareRealm.SETUP),
                java.util.Map.of("dryRun", "true"),
                "Authorization",
                Http.bearer(keycloak.adminToken()));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(realm.export()).isEqualTo(untouched);
    }

    private HttpAnswer post(String body) {
        return Http.postJson(
                keycloak.adminUri(realm.name(), BareRealm.SETUP),
                body,
                "Authorization",
                Http.bearer(keycloak.adminToken()));
    }
}
