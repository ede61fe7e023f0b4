package io.github.keysandpasses.tests.server;

/**
 * Lets a realm take as many wrong keys from one address as can be set: all tests have the same address, and most of them present
 * wrong keys to the demo realm. How wrong keys are throttled is tested in realms that say nothing about it.
 */
final class ManyWrongKeys {
    private static final String SETTINGS = """
            {"name": "Web API keys",
             "providerType": "io.github.keysandpasses.settings.WebApiKeySettingsProvider",
             "providerId": "crm-web-api-key-settings",
             "config": {"wrongKeyTries": ["1000"], "wrongKeyRefillMinutes": ["1"]}}
            """;

    private ManyWrongKeys() {}

    static void allowIn(String realm, RunningKeycloak keycloak) {
        HttpAnswer answer = Http.postJson(
                keycloak.adminUri(realm, "/components"), SETTINGS, "Authorization", Http.bearer(keycloak.adminToken()));
        if (answer.status() != 201) {
            throw new IllegalStateException("status " + answer.status() + ": " + answer.body());
        }
    }
}
