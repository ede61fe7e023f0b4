package io.github.keysandpasses.tests.passlogin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A realm in English and German whose customers register with an access pass, and verify it by a code in a real mail. */
final class CustomerRealm implements AutoCloseable {
    static final String APP = "loyalty-app";
    static final String PASS_CODE = "correct horse 7";
    static final String ACTION = "crm-verification-code";

    private final RunningKeycloak keycloak;
    private final BareRealm realm;
    private final MailServer mail;

    /** With a Definition by which e-mail addresses are identifiers; further members of it are given as name, value. */
    CustomerRealm(RunningKeycloak keycloak, MailServer mail, Object... definition) {
        this.keycloak = keycloak;
        this.mail = mail;
        this.realm = new BareRealm(
                keycloak,
                TestCrm.unique("customers"),
                Map.of(
                        "internationalizationEnabled",
                        true,
                        "supportedLocales",
                        List.of("en", "de"),
                        "defaultLocale",
                        "en",
                        "smtpServer",
                        mail.settings()));
        realm.client(APP, "standardFlowEnabled", true, "redirectUris", List.of(PassBrowser.REDIRECT_URI));
        HttpAnswer answer =
                realm.setUp(Map.of("claimsClients", List.of(APP), "passClients", List.of(APP), "registration", true));
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        define(definition);
    }

    /** Makes a Definition the effective one; verification is required unless it says otherwise. */
    void define(Object... members) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("name", TestCrm.unique("rules"), "requireVerification", true));
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        String id = Admin.createdId(admin().post("/keys-and-passes/access-pass-definitions", body));
        admin().post("/keys-and-passes/access-pass-definitions/" + id + "/effective", Map.of());
    }

    RunningKeycloak keycloak() {
        return keycloak;
    }

    BareRealm realm() {
        return realm;
    }

    String name() {
        return realm.name();
    }

    /** With a fresh token: a browser on a busy machine outlives one. */
    Admin admin() {
        return new Admin(keycloak, name(), keycloak.adminToken());
    }

    /** Sets the required action's settings, given as name, value. */
    void action(String... settings) {
        Map<String, String> config = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            config.put(settings[i], settings[i + 1]);
        }
        admin().put("/authentication/required-actions/" + ACTION + "/config", Map.of("config", config));
    }

    /** An address of a customer that nobody else has. */
    static String address() {
        return TestCrm.unique("maria") + "@customer.example";
    }

    PassBrowser browser() {
        return new PassBrowser(keycloak, name());
    }

    /** The app's registration page. */
    PassBrowser.Tab register(PassBrowser browser) {
        return browser.open(APP, "prompt", "create");
    }

    /** Fills in the registration page; further fields are given as name, value, and replace others. */
    PassBrowser.Tab register(PassBrowser browser, String email, String... fields) {
        return register(browser).send(form(email, fields));
    }

    /** The fields of the registration page, filled in well. */
    static String[] form(String email, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("email", email);
        form.put("firstName", "Maria");
        form.put("lastName", "Customer");
        form.put("newPassCode", PASS_CODE);
        form.put("newPassCodeAgain", PASS_CODE);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        List<String> all = new ArrayList<>();
        form.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all.toArray(String[]::new);
    }

    /** A user who was made by staff, with a pass that waits for its verification; further members are given as name, value. */
    JsonNode pendingPass(String userId, String identifier, Object... members) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("userId", userId, "identifier", identifier, "passCode", PASS_CODE, "requireVerification", true));
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        body.values().removeIf(""::equals);
        return admin().post("/keys-and-passes/access-passes", body).json();
    }

    JsonNode pass(String id) {
        return admin().get("/keys-and-passes/access-passes/" + id);
    }

    /** The user with this e-mail address; missing if there is none. */
    JsonNode user(String email) {
        return admin().get("/users?exact=true&email=" + email).path(0);
    }

    /** The passes of a user. */
    JsonNode passesOf(String userId) {
        return admin().get("/keys-and-passes/access-passes?userId=" + userId);
    }

    /** The code in the newest of so many mails to this address. */
    String code(String address, int mails) {
        return mail.awaitMailTo(address, mails).code();
    }

    int mailsTo(String address) {
        return mail.mailTo(address).size();
    }

    @Override
    public void close() {
        realm.close();
    }
}
