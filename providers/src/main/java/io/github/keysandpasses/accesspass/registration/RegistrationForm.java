package io.github.keysandpasses.accesspass.registration;

import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.models.UserModel;

/**
 * What somebody filled in about their pass, as it came: nothing of it is checked yet.
 *
 * @param identifier the identifier; empty if none was typed
 * @param hasOtherAddress whether there is an address in the user's profile that a code can go to
 * @param passCode the pass code, twice
 */
record RegistrationForm(String identifier, boolean hasOtherAddress, ChosenPassCode passCode) {

    /** The fields that are shown to nobody again, and are no part of a user's profile. */
    static final List<String> SECRETS = List.of(ChosenPassCode.FIELD, ChosenPassCode.AGAIN_FIELD);

    private static final String PHONE_ATTRIBUTE = "phoneNumber";

    static RegistrationForm of(MultivaluedMap<String, String> form, RegistrationFields fields) {
        boolean otherAddress = !text(form, UserModel.EMAIL).isEmpty()
                || !text(form, PHONE_ATTRIBUTE).isEmpty();
        return new RegistrationForm(text(form, fields.identifierField()), otherAddress, ChosenPassCode.of(form));
    }

    boolean hasIdentifier() {
        return !identifier.isEmpty();
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** Shows nothing: there is a secret in it. */
    @Override
    public String toString() {
        return "RegistrationForm[secret]";
    }
}
