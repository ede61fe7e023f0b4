package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Keycloak's own record of the exchanges of a realm. The newest event is the one that was just caused. */
public final class Events {
    private final Admin admin;

    public Events(Admin admin) {
        this.admin = admin;
    }

    public JsonNode newestSuccess() {
        return newest("TOKEN_EXCHANGE");
    }

    public JsonNode newestRefusal() {
        return newest("TOKEN_EXCHANGE_ERROR");
    }

    /** The code of the true reason for the newest refusal. */
    public String newestReason() {
        return newestRefusal().path("error").asText();
    }

    /** The newest event of a type of Keycloak's. */
    public JsonNode newest(String type) {
        return admin.get("/events?max=1&type=" + type).path(0);
    }
}
