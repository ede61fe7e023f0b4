package io.github.keysandpasses.webapikey.selfservice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;

/**
 * What a person filled in, as it came: nothing of it is checked yet.
 *
 * @param name what the key shall be called
 * @param expiry a number of days, {@link #DATE} or {@link #NEVER}
 * @param expiryDate the last day, where a date was chosen
 * @param organization the id of an organisation, where there was a choice
 * @param scopes the names of the client scopes that were ticked
 */
record KeyForm(String name, String expiry, String expiryDate, String organization, List<String> scopes) {

    static final String NAME_FIELD = "keyName";
    static final String EXPIRY_FIELD = "expiry";
    static final String EXPIRY_DATE_FIELD = "expiryDate";
    static final String ORGANIZATION_FIELD = "organization";
    static final String SCOPES_FIELD = "scopes";

    /** The choice of a last day. */
    static final String DATE = "date";

    /** The choice of no expiry. */
    static final String NEVER = "never";

    KeyForm {
        scopes = List.copyOf(scopes);
    }

    static KeyForm of(MultivaluedMap<String, String> form) {
        List<String> scopes = form.get(SCOPES_FIELD);
        return new KeyForm(
                text(form, NAME_FIELD),
                text(form, EXPIRY_FIELD),
                text(form, EXPIRY_DATE_FIELD),
                text(form, ORGANIZATION_FIELD),
                scopes == null
                        ? List.of()
                        : scopes.stream().filter(Objects::nonNull).toList());
    }

    /** The form as it is first shown. */
    static KeyForm empty(ExpiryRules expiry) {
        return new KeyForm("", expiry.usual(), "", "", List.of());
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }
}
