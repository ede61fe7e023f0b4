package io.github.keysandpasses.tests.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Web API is a guest in the realm: what closes the realm or its client closes the Web API. */
@WithKeycloak
class WebApiRealmIT {
    private static final Refusal NOT_HERE =
            Refusal.webApi(404, "NOT_AVAILABLE", "The Web API is not available in this realm");

    private static OtherRealm realm;

    @BeforeAll
    static void makeRealm(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
    }

    @AfterAll
    static void deleteRealm() {
        realm.close();
    }

    @Test
    void anUnknownRealmIsRefusedByKeycloak(RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak, "no-such-realm").webApi(CrmDemo.DEMO_KEY, "{}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Realm does not exist\"}");
    }

    @Test
    void aDisabledRealmTakesNoKey() {
        assertRefusedWhile(
                Map.of("enabled", false),
                Map.of("enabled", true),
                Refusal.webApi(403, "ACCESS_DENIED", "Realm not enabled"));
    }

    @Test
    void aRealmThatRequiresTlsTakesNoKeyWithoutIt() {
        assertRefusedWhile(
                Map.of("sslRequired", "all"),
                Map.of("sslRequired", "external"),
                Refusal.webApi(403, "HTTPS_REQUIRED", "HTTPS required"));
    }

    static Stream<Arguments> clientSettings() {
        return Stream.of(
                arguments(Map.of("enabled", false), Map.of("enabled", true)),
                arguments(Map.of("publicClient", true), Map.of("publicClient", false)),
                arguments(attribute("dpop.bound.access.tokens", true), attribute("dpop.bound.access.tokens", false)),
                arguments(
                        attribute("tls.client.certificate.bound.access.tokens", true),
                        attribute("tls.client.certificate.bound.access.tokens", false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clientSettings")
    void withoutAFitClientThereIsNoWebApi(Map<String, ?> closed, Map<String, ?> open) {
        assertOpen();
        realm.changeClient(CrmDemo.WEB_API_CLIENT, closed);
        try {
            NOT_HERE.assertIs(realm.doors().webApi(realm.key(), "{}"));
        } finally {
            realm.changeClient(CrmDemo.WEB_API_CLIENT, open);
        }
        assertOpen();
    }

    @Test
    void aClientThatMayNotExchangeKeysMakesNoWebApi() {
        String scope = "/clients/" + realm.admin().clientId(CrmDemo.WEB_API_CLIENT) + "/default-client-scopes/"
                + realm.admin().clientScopeId("web-api-key");
        assertOpen();
        realm.admin().delete(scope);
        try {
            NOT_HERE.assertIs(realm.doors().webApi(realm.key(), "{}"));
        } finally {
            realm.admin().put(scope, Map.of());
        }
        assertOpen();
    }

    @Test
    void aRealmWithoutTheClientHasNoWebApi(RunningKeycloak keycloak) {
        NOT_HERE.assertIs(new Doors(keycloak, "master").webApi(CrmDemo.DEMO_KEY, "{}"));
    }

    private static void assertRefusedWhile(Map<String, ?> closed, Map<String, ?> open, Refusal refusal) {
        assertOpen();
        realm.admin().change("", closed);
        try {
            refusal.assertIs(realm.doors().webApi(realm.key(), "{}"));
        } finally {
            realm.admin().change("", open);
        }
        assertOpen();
    }

    private static void assertOpen() {
        assertThat(realm.doors().webApi(realm.key(), "{}").status()).isEqualTo(200);
    }

    private static Map<String, ?> attribute(String name, boolean value) {
        return Map.of("attributes", Map.of(name, Boolean.toString(value)));
    }
}
