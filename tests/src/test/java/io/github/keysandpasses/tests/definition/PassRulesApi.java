package io.github.keysandpasses.tests.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import java.util.HashMap;
import java.util.Map;

/** The paths of the admin REST API for definitions and classifications, and what tests put there. */
final class PassRulesApi {

    static final String DEFINITIONS = "/keys-and-passes/access-pass-definitions";
    static final String CLASSIFICATIONS = "/keys-and-passes/access-pass-classifications";

    private PassRulesApi() {}

    /** Makes a definition; further members are given as name, value. */
    static JsonNode definition(Admin admin, String name, Object... members) {
        return admin.post(DEFINITIONS, body(name, members)).json();
    }

    /** Makes a classification. */
    static JsonNode classification(Admin admin, String name, Object... members) {
        return admin.post(CLASSIFICATIONS, body(name, members)).json();
    }

    static String path(JsonNode definition) {
        return DEFINITIONS + "/" + definition.required("id").textValue();
    }

    static JsonNode effective(Admin admin) {
        return admin.get(DEFINITIONS + "/effective");
    }

    private static Map<String, Object> body(String name, Object... members) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        return body;
    }
}
