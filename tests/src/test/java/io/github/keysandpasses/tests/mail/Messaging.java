package io.github.keysandpasses.tests.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.server.HttpAnswer;
import java.util.Map;

/** A realm's messages to customers, at the admin REST API. */
public final class Messaging {
    public static final String SETTINGS = "/keys-and-passes/messaging";
    public static final String TEST = SETTINGS + "/test";

    private final Admin admin;

    public Messaging(Admin admin) {
        this.admin = admin;
    }

    /** Changes settings. */
    public void set(Map<String, ?> settings) {
        admin.put(SETTINGS, settings);
    }

    /** Changes settings, with any answer. */
    public HttpAnswer trySet(Map<String, ?> settings) {
        return admin.call("PUT", SETTINGS, settings);
    }

    public JsonNode settings() {
        return admin.get(SETTINGS);
    }

    /** Sends a test message by e-mail. */
    public JsonNode testMail(String address) {
        return send(Map.of("channel", "email", "address", address));
    }

    /** Sends a test message to a phone. */
    public JsonNode testPhone(String address) {
        return send(Map.of("channel", "phone", "address", address));
    }

    /** Sends a test message; the answer says what became of it. */
    public JsonNode send(Map<String, ?> message) {
        return admin.post(TEST, message).json();
    }

    /** Asks the gateway about a code. */
    public JsonNode check(String handle, String code) {
        return admin.post(TEST + "/check", Map.of("handle", handle, "code", code))
                .json();
    }
}
