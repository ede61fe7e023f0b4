package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a running server answers is what the OpenAPI file says, for each operation: its successes and its refusals. */
// The mail server of the test is not to be reached from a container.
@Tag("zip")
@WithKeycloak
class OpenApiIT {
    private static final String KEYS = "/web-api-keys";

    private static final String PASSES = "/access-passes";

    @AutoClose
    static final MailServer MAIL = new MailServer();

    @Test
    void everyOperationAnswersAsTheFileSays(RunningKeycloak keycloak) throws IOException {
        OpenApiContract contract = new OpenApiContract();
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            keys(contract, realm);
            passes(contract, realm);
            messages(contract, realm.admin());
            rest(contract, realm.admin());
            passRules(contract, realm.admin(), "/access-pass-definitions");
            passRules(contract, realm.admin(), "/access-pass-classifications");
        }
        assertThat(contract.missing()).isEmpty();
    }

    @Test
    void everyOperationRefusesAsTheFileSays(RunningKeycloak keycloak) throws IOException {
        OpenApiContract contract = new OpenApiContract();
        Admin admin = new Admin(keycloak);
        Admin stranger = Callers.with(keycloak, new TestCrm(admin), "none");
        Admin nobody = new Admin(keycloak, "crm-demo", "no-token");
        for (String operation : contract.neverRefused()) {
            String[] parts = operation.split(" ");
            Object body = parts[0].startsWith("P") ? Map.of() : null;
            contract.call(stranger, parts[0], parts[1], "no-such-key", body, 403);
            contract.call(nobody, parts[0], parts[1], "no-such-key", body, 401);
            if (parts[1].contains("{id}")) {
                contract.call(admin, parts[0], parts[1], "no-such-key", body, 404);
            }
        }
        contract.call(admin, "GET", KEYS + "?state=gone", "", null, 400);
        contract.call(admin, "GET", KEYS + "?userId=nobody", "", null, 404);
        contract.call(admin, "POST", KEYS, "", Map.of("userId", "nobody", "name", "x"), 404);
        contract.call(admin, "POST", KEYS, "", Map.of("nam", "x"), 400);
        contract.call(admin, "POST", KEYS + "/bulk-revoke", "", Map.of(), 400);
        contract.call(admin, "PUT", KEYS + "/settings", "", Map.of("maxExpiryDays", 0), 400);
        contract.call(admin, "POST", "/setup", "", Map.of("x", 0), 400);
        contract.call(admin, "GET", PASSES + "?relatedKind=else", "", null, 400);
        contract.call(admin, "GET", PASSES + "?userId=nobody", "", null, 404);
        contract.call(admin, "POST", PASSES, "", Map.of("identifier", "x"), 400);
    }

    private static void keys(OpenApiContract contract, OtherRealm realm) {
        Admin admin = realm.admin();
        JsonNode made = contract.call(
                        admin,
                        "POST",
                        KEYS,
                        "",
                        Map.of("userId", realm.ownerId(), "name", "narrow", "restrictions", restrictions()),
                        201)
                .json();
        String id = made.required("id").textValue();
        contract.call(admin, "POST", KEYS, "", Map.of("userId", realm.ownerId(), "name", "narrow"), 409);
        String legacy = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        contract.call(
                admin,
                "POST",
                KEYS + "/import",
                "",
                Map.of("userId", realm.ownerId(), "name", "old", "key", legacy),
                201);
        contract.call(admin, "GET", KEYS + "/{id}", id, null, 200);
        contract.call(admin, "PUT", KEYS + "/{id}", id, Map.of("enabled", false, "reason", "pause"), 200);
        contract.call(admin, "POST", KEYS + "/{id}/rotate", id, Map.of(), 409);
        contract.call(admin, "PUT", KEYS + "/{id}", id, Map.of("enabled", true), 200);
        contract.call(
                admin,
                "PUT",
                KEYS + "/{id}",
                id,
                Map.of("expiresAt", Instant.now().getEpochSecond() + 3600),
                200);
        contract.call(admin, "POST", KEYS + "/{id}/rotate", id, Map.of("graceHours", 1), 201);
        contract.call(admin, "GET", KEYS, "", null, 200);
        contract.call(admin, "GET", KEYS + "/count", "", null, 200);
        contract.call(admin, "POST", KEYS + "/{id}/revoke", id, Map.of("reason", "found", "cause", "LEAKED"), 204);
        contract.call(admin, "PUT", KEYS + "/{id}", id, Map.of("name", "too late"), 409);
        contract.call(
                admin,
                "POST",
                KEYS + "/bulk-revoke",
                "",
                Map.of("report", legacy + "\nnothing", "cause", "LEAKED", "dryRun", false),
                200);
        contract.call(admin, "GET", KEYS, "", null, 200);
        contract.call(admin, "DELETE", KEYS + "/{id}", id, null, 204);
    }

    private static void messages(OpenApiContract contract, Admin admin) {
        JsonNode settings =
                contract.call(admin, "GET", "/messaging", "", null, 200).json();
        contract.call(admin, "PUT", "/messaging", "", settings, 200);
        contract.call(admin, "PUT", "/messaging", "", Map.of("webhookUrl", "nonsense"), 400);
        Map<String, String> test = Map.of("channel", "email", "address", Passes.identifier());
        contract.call(admin, "POST", "/messaging/test", "", test, 200);
        contract.call(admin, "POST", "/messaging/test/check", "", Map.of("handle", "none", "code", "123456"), 200);
    }

    private static void passRules(OpenApiContract contract, Admin admin, String path) {
        Map<String, Object> body =
                Map.of("name", "Card", "identifier", Map.of("creation", "ID"), "passCode", Map.of("automatic", true));
        JsonNode made = contract.call(admin, "POST", path, "", body, 201).json();
        String id = made.required("id").textValue();
        contract.call(admin, "POST", path, "", body, 409);
        contract.call(admin, "PUT", path + "/{id}", id, made, 200);
        contract.call(admin, "PUT", path + "/{id}", id, Map.of("passCode", Map.of("minLength", 1)), 400);
        contract.call(admin, "GET", path, "", null, 200);
        contract.call(admin, "GET", path + "/{id}", id, null, 200);
        if (path.endsWith("definitions")) {
            contract.call(admin, "GET", path + "/effective", "", null, 200);
            contract.call(admin, "POST", path + "/{id}/effective", id, null, 200);
            contract.call(admin, "DELETE", path + "/{id}", id, null, 409);
            contract.call(admin, "POST", path + "/{id}/not-effective", id, null, 200);
        }
        contract.call(admin, "DELETE", path + "/{id}", id, null, 204);
    }

    private static void passes(OpenApiContract contract, OtherRealm realm) {
        Admin admin = realm.admin();
        MAIL.serve(admin);
        String address = Passes.identifier();
        Map<String, ?> pending = Map.of("identifier", address, "requireVerification", true, "userId", realm.ownerId());
        String waiting =
                Passes.id(contract.call(admin, "POST", PASSES, "", pending, 201).json());
        String code = MAIL.awaitMailTo(address).code();
        contract.call(admin, "POST", PASSES + "/{id}/resend-verification", waiting, null, 429);
        contract.call(
                admin,
                "POST",
                PASSES + "/{id}/verify",
                waiting,
                Map.of("code", code, "passCode", Passes.PASS_CODE),
                200);
        String other = Passes.id(contract.call(
                        admin,
                        "POST",
                        PASSES,
                        "",
                        Map.of(
                                "identifier",
                                Passes.identifier(),
                                "passCode",
                                Passes.PASS_CODE,
                                "related",
                                List.of(Map.of("kind", "REWARDS_PARTICIPANT", "entityId", "RP-1", "name", "Gold"))),
                        201)
                .json());
        contract.call(admin, "POST", PASSES + "/{id}/assign", other, Map.of("userId", realm.ownerId()), 200);
        contract.call(
                admin,
                "POST",
                PASSES + "/{id}/related",
                other,
                Map.of("kind", "ACCOUNTS_RECEIVABLE", "entityId", "AR-1"),
                200);
        contract.call(admin, "GET", PASSES + "?relatedId=AR-1", "", null, 200);
        contract.call(admin, "GET", PASSES + "/count?unassigned=true", "", null, 200);
        contract.call(admin, "GET", PASSES + "/{id}", other, null, 200);
        contract.call(admin, "PUT", PASSES + "/{id}", other, Map.of("userDefined", Map.of("float1", 0.5)), 200);
        contract.call(admin, "POST", PASSES + "/{id}/pass-code", other, Map.of("passCode", "another-2893-word"), 200);
        contract.call(admin, "POST", PASSES + "/{id}/reset-pass-code", other, null, 200);
        contract.call(admin, "POST", PASSES + "/{id}/unblock", other, null, 200);
        contract.call(admin, "POST", PASSES + "/{id}/not-effective", other, null, 409);
        contract.call(admin, "POST", PASSES + "/{id}/related/{kind}/{entityId}/terminate", other, null, 200);
        contract.call(admin, "DELETE", PASSES + "/{id}/related/{kind}/{entityId}", other, null, 200);
        contract.call(admin, "POST", PASSES + "/{id}/not-effective", waiting, null, 200);
        contract.call(admin, "POST", PASSES + "/{id}/effective", waiting, null, 200);
        contract.call(admin, "POST", PASSES + "/{id}/not-effective", waiting, null, 200);
        contract.call(admin, "DELETE", PASSES + "/{id}", waiting, null, 204);
        resent(contract, admin);
    }

    /** Another code for another address: nobody waits for the cool-down of the first. */
    private static void resent(OpenApiContract contract, Admin admin) {
        String owner = admin.createUser("without-address");
        admin.change("/users/" + owner, Map.of("email", ""));
        Map<String, ?> pending =
                Map.of("identifier", Passes.identifier(), "requireVerification", true, "userId", owner);
        String id =
                Passes.id(contract.call(admin, "POST", PASSES, "", pending, 201).json());
        contract.call(admin, "PUT", PASSES + "/{id}", id, Map.of("identifier", Passes.identifier()), 200);
        contract.call(admin, "POST", PASSES + "/{id}/resend-verification", id, null, 200);
    }

    private static Map<String, Object> restrictions() {
        return Map.of(
                "clientScopes", List.of("email"),
                "audiences", List.of("third-party-app"),
                "clients", List.of("third-party-app"),
                "networks", List.of("127.0.0.0/8"));
    }

    private static Map<String, Object> document() {
        return Map.of(
                "keys",
                List.of(
                        Map.of(
                                "name", "as code",
                                "owner", Map.of("username", "owner"),
                                "secret", Map.of("generate", true)),
                        Map.of("name", "of nobody", "owner", Map.of("username", "nobody"))));
    }

    private static void rest(OpenApiContract contract, Admin admin) {
        contract.call(admin, "GET", KEYS + "/capabilities", "", null, 200);
        contract.call(admin, "GET", KEYS + "/document", "", null, 200);
        contract.call(admin, "POST", KEYS + "/document?dryRun=true", "", document(), 200);
        contract.call(admin, "GET", KEYS + "/settings", "", null, 200);
        contract.call(admin, "PUT", KEYS + "/settings", "", Map.of("selfService", true), 200);
        contract.call(admin, "GET", "/setup", "", null, 200);
        contract.call(admin, "POST", "/setup", "", Map.of("dryRun", true), 200);
        contract.call(admin, "DELETE", "/setup?dryRun=true", "", null, 200);
    }
}
