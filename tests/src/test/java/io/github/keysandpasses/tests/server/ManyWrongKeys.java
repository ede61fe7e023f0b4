package io.github.keysandpasses.tests.server;

/**
 * Lets a realm take as many wrong keys from one address as can be set: all tests have the same address, and most of them present
 * wrong keys to the demo realm. How wrong keys are throttled is tested in realms that say nothing about it.
 */
final class ManyWrongKeys {
    private static final String SETTINGS = "{\"wrongKeyTries\":1000,\"wrongKeyRefillMinutes\":1}";

    private ManyWrongKeys() {}

    static void allowIn(String realm, RunningKeycloak keycloak) {
        HttpAnswer answer = Http.putJson(
                keycloak.adminUri(realm, "/keys-and-passes/web-api-keys/settings"),
                SETTINGS,
                "Authorization",
                Http.bearer(keycloak.adminToken()));
        if (answer.status() != 200) {
            throw new IllegalStateException("status " + answer.status() + ": " + answer.body());
        }
    }
}
