package io.github.keysandpasses.tests.selfservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TimedCodes;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A realm in English and German in which people may make keys of their own, unless the test says otherwise. */
final class PeopleRealm implements AutoCloseable {
    static final String APP = "app";
    static final String APP_SECRET = "secret";

    private static final String SETTINGS = "io.github.keysandpasses.settings.WebApiKeySettingsProvider";

    private final RunningKeycloak keycloak;
    private final BareRealm realm;

    PeopleRealm(RunningKeycloak keycloak) {
        this(keycloak, Map.of("selfService", true));
    }

    /** With these settings of Web API keys. */
    PeopleRealm(RunningKeycloak keycloak, Map<String, ?> settings) {
        this.keycloak = keycloak;
        this.realm = new BareRealm(
                keycloak,
                TestCrm.unique("people"),
                Map.of(
                        "internationalizationEnabled",
                        true,
                        "supportedLocales",
                        List.of("en", "de"),
                        "defaultLocale",
                        "en"));
        realm.client(APP);
        HttpAnswer answer = realm.setUp(Map.of("keyClients", List.of(APP)));
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        settings(settings);
    }

    String name() {
        return realm.name();
    }

    /** With a fresh token: a browser on a busy machine outlives one. */
    Admin admin() {
        return new Admin(keycloak, name(), keycloak.adminToken());
    }

    Doors doors() {
        return realm.doors();
    }

    RunningKeycloak keycloak() {
        return keycloak;
    }

    /** Changes the realm's settings of Web API keys. */
    void settings(Map<String, ?> settings) {
        Map<String, Object> config = new LinkedHashMap<>();
        settings.forEach((name, value) ->
                config.put(name, value instanceof List<?> list ? list : List.of(value.toString())));
        JsonNode present = admin().get("/components?type=" + SETTINGS).path(0);
        Map<String, Object> component = new LinkedHashMap<>(Map.of(
                "name",
                "Web API keys",
                "providerId",
                "crm-web-api-key-settings",
                "providerType",
                SETTINGS,
                "config",
                config));
        if (present.isMissingNode()) {
            admin().post("/components", component);
        } else {
            admin().change("/components/" + present.required("id").textValue(), Map.of("config", config));
        }
    }

    /** A person with the password of the demo's users. */
    Person person() {
        String username = TestCrm.unique("person");
        return new Person(username, admin().createUser(username));
    }

    /** A person who has an authenticator app as well. */
    Person personWith(TimedCodes codes) {
        Person person = person();
        admin().change("/users/" + person.id(), Map.of("credentials", List.of(codes.credential())));
        return person;
    }

    /** Renames a credential as the Admin Console does: its API takes text there. */
    int rename(String credential, String label) {
        HttpRequest request = HttpRequest.newBuilder(keycloak.adminUri(name(), credential + "/userLabel"))
                .header("Authorization", Http.bearer(keycloak.adminToken()))
                .header("Content-Type", "text/plain")
                .PUT(HttpRequest.BodyPublishers.ofString(label))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Person(String username, String id) {}

    @Override
    public void close() {
        admin().delete("");
    }
}
