package io.github.keysandpasses.accesspass.registration;

import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import java.util.Map;
import org.keycloak.models.UserModel;

/**
 * Which fields the page has for the pass, by its rules.
 *
 * @param identifierField the field of the identifier: Keycloak's own for e-mail addresses, or ours
 * @param asksIdentifier whether there is a field of ours for it
 * @param format what it looks like
 * @param identifierNeeded whether it must be filled in
 * @param asksPassCode whether a pass code is chosen
 */
record RegistrationFields(
        String identifierField,
        boolean asksIdentifier,
        IdentifierFormat format,
        boolean identifierNeeded,
        boolean asksPassCode) {

    /** Our field, where the identifier is no e-mail address. */
    static final String IDENTIFIER = "passIdentifier";

    static RegistrationFields of(PassSettings rules) {
        boolean chosen = !rules.identifier().automatic();
        IdentifierFormat format = rules.identifier().format();
        boolean email = chosen && format == IdentifierFormat.EMAIL;
        return new RegistrationFields(
                email ? UserModel.EMAIL : IDENTIFIER,
                chosen && !email,
                format,
                !rules.allowNoIdentifier(),
                !rules.passCode().automatic());
    }

    /** The same for the page. */
    Map<String, Object> attributes() {
        return Map.of(
                "identifier",
                identifierField,
                "asksIdentifier",
                asksIdentifier,
                "identifierNeeded",
                identifierNeeded,
                "asksPassCode",
                asksPassCode,
                "label",
                label(),
                "keyboard",
                keyboard(),
                "autocomplete",
                format == IdentifierFormat.PHONE ? "tel" : "username");
    }

    private String label() {
        return switch (format) {
            case EMAIL -> "email";
            case PHONE -> "crmIdentifierPhone";
            case NUMBER -> "crmIdentifierNumber";
            case FREE_TEXT -> "crmIdentifierName";
        };
    }

    /** What phones show for it. */
    private String keyboard() {
        return switch (format) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            case NUMBER -> "numeric";
            case FREE_TEXT -> "text";
        };
    }
}
