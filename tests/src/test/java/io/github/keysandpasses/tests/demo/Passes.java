package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.server.HttpAnswer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Access passes of one realm, as an administrator sees and changes them. */
public final class Passes {
    public static final String PATH = "/keys-and-passes/access-passes";

    /** A pass code that meets the built-in rules, whatever the identifier. */
    public static final String PASS_CODE = "zebra-4711-lamp";

    private final Admin admin;

    public Passes(Admin admin) {
        this.admin = admin;
    }

    /** An identifier nobody else has. */
    public static String identifier() {
        return TestCrm.unique("customer") + "@test.example";
    }

    /**
     * Makes an effective pass of a user, with an identifier of its own and the usual pass code; further members as name, value, of
     * which null leaves one out.
     */
    public JsonNode create(String userId, Object... members) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("identifier", identifier(), "passCode", PASS_CODE, "requireVerification", false));
        if (userId != null) {
            body.put("userId", userId);
        }
        body.putAll(map(members));
        body.values().removeIf(value -> value == null);
        return admin.post(PATH, body).json();
    }

    /** A request to make a pass, with any answer. */
    public HttpAnswer tryToCreate(Map<String, ?> body) {
        return admin.call("POST", PATH, body);
    }

    public JsonNode show(String id) {
        return admin.get(PATH + "/" + id);
    }

    public JsonNode show(JsonNode pass) {
        return show(id(pass));
    }

    /** Something is done to a pass, with any answer; members of the body as name, value. */
    public HttpAnswer act(JsonNode pass, String action, Object... members) {
        return admin.call("POST", PATH + "/" + id(pass) + "/" + action, map(members));
    }

    public HttpAnswer change(JsonNode pass, Map<String, ?> members) {
        return admin.call("PUT", PATH + "/" + id(pass), members);
    }

    public HttpAnswer delete(JsonNode pass) {
        return admin.call("DELETE", PATH + "/" + id(pass), null);
    }

    public HttpAnswer relate(JsonNode pass, String kind, String entityId) {
        return act(pass, "related", "kind", kind, "entityId", entityId);
    }

    public HttpAnswer unrelate(JsonNode pass, String kind, String entityId) {
        return admin.call("DELETE", PATH + "/" + id(pass) + "/related/" + kind + "/" + entityId, null);
    }

    public HttpAnswer terminate(JsonNode pass, String kind, String entityId) {
        return act(pass, "related/" + kind + "/" + entityId + "/terminate");
    }

    public static String id(JsonNode pass) {
        return pass.required("id").textValue();
    }

    private static Map<String, Object> map(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }
}
