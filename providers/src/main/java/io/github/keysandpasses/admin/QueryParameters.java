package io.github.keysandpasses.admin;

import io.github.keysandpasses.json.BodyFault;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** Query parameters, each read as its type; one that is sent without a value counts as not sent. The first fault is remembered. */
final class QueryParameters {

    private final MultivaluedMap<String, String> sent;
    private BodyFault fault;

    QueryParameters(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** What was wrong, known after reading. */
    Optional<BodyFault> fault() {
        return Optional.ofNullable(fault);
    }

    KeyFilterInput filter() {
        return new KeyFilterInput(
                text("search"),
                text("userId"),
                text("organizationId"),
                text("keyClass"),
                text("state"),
                text("ownerKind"),
                number("expiringBefore"),
                number("unusedSince"),
                bool("legacy"));
    }

    PassFilterInput passFilter() {
        return new PassFilterInput(
                text("search"),
                text("userId"),
                text("organizationId"),
                text("state"),
                text("classificationId"),
                text("relatedKind"),
                text("relatedId"),
                bool("unassigned"),
                bool("blocked"));
    }

    /** A whole number from 0 on. */
    int count(String name, int otherwise) {
        Long value = number(name);
        if (value == null) {
            return otherwise;
        }
        if (value < 0 || value > Integer.MAX_VALUE) {
            refuse(name, "must be a whole number from 0 to " + Integer.MAX_VALUE);
            return otherwise;
        }
        return value.intValue();
    }

    private String text(String name) {
        String value = sent.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    private Long number(String name) {
        String value = text(name);
        try {
            return value == null ? null : Long.valueOf(value.strip());
        } catch (NumberFormatException e) {
            refuse(name, "must be a whole number");
            return null;
        }
    }

    private Boolean bool(String name) {
        String value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            refuse(name, "must be true or false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    private void refuse(String name, String rule) {
        if (fault == null) {
            fault = new BodyFault(name, rule);
        }
    }
}
