package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A key with restrictions, and what becomes of it. Restrictions are given as member, entry, member, entry. */
public final class NarrowKey {
    private static final String KEYS = "/keys-and-passes/web-api-keys";

    private final Admin admin;
    private final String id;
    private final String key;

    private NarrowKey(Admin admin, JsonNode created) {
        this.admin = admin;
        this.id = created.required("id").textValue();
        this.key = created.required("key").textValue();
    }

    public static NarrowKey of(Admin admin, String ownerId, String... restrictions) {
        return new NarrowKey(
                admin, admin.createKey(ownerId, TestCrm.unique("key"), "restrictions", members(restrictions)));
    }

    /** One list for each member that is named. */
    public static Map<String, List<String>> members(String... restrictions) {
        Map<String, List<String>> members = new java.util.LinkedHashMap<>();
        for (int i = 0; i < restrictions.length; i += 2) {
            members.computeIfAbsent(restrictions[i], member -> new java.util.ArrayList<>())
                    .add(restrictions[i + 1]);
        }
        return members;
    }

    public String id() {
        return id;
    }

    /** The key itself. */
    public String text() {
        return key;
    }

    public String path() {
        return KEYS + "/" + id;
    }

    /** As the admin REST API shows it. */
    public JsonNode shown() {
        return admin.get(path());
    }

    /** Replaces all restrictions. */
    public void restrict(String... restrictions) {
        admin.put(path(), Map.of("restrictions", members(restrictions)));
    }

    public void revoke() {
        admin.post(path() + "/revoke", Map.of("reason", "lost"));
    }

    public void setEnabled(boolean enabled) {
        admin.put(path(), Map.of("enabled", enabled));
    }
}
