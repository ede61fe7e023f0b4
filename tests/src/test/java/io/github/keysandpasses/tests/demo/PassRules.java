package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a realm says about its access passes, as a test wants it. */
public final class PassRules {
    private static final String DEFINITIONS = "/keys-and-passes/access-pass-definitions";
    private static final String CLASSIFICATIONS = "/keys-and-passes/access-pass-classifications";

    private final Admin admin;

    public PassRules(Admin admin) {
        this.admin = admin;
    }

    /** Makes an effective definition; members as name, value. */
    public void define(Object... members) {
        JsonNode made = admin.post(DEFINITIONS, body(members)).json();
        admin.post(DEFINITIONS + "/" + made.required("id").textValue() + "/effective", null);
    }

    /** Makes a classification and returns its id. */
    public String classify(Object... members) {
        return admin.post(CLASSIFICATIONS, body(members)).json().required("id").textValue();
    }

    private static Map<String, Object> body(Object... members) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("name", TestCrm.unique("Rules")));
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        return body;
    }
}
