package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.login.IdentifierPassCodeSettings.Keyboard;
import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** The keyboard that fits all identifiers a realm can have; the one for text where they are of several kinds. */
final class IdentifierKeyboard {

    private final PassRules rules;

    IdentifierKeyboard(KeycloakSession session) {
        this.rules = PassRules.of(session);
    }

    Keyboard of(Keyboard chosen) {
        if (chosen != Keyboard.RULES) {
            return chosen;
        }
        List<Keyboard> fitting = Stream.concat(
                        Stream.of(rules.effective().settings()),
                        rules.classifications().stream().map(Classification::settings))
                .map(PassSettings::identifier)
                .map(IdentifierKeyboard::fitting)
                .distinct()
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : Keyboard.TEXT;
    }

    private static Keyboard fitting(IdentifierRules identifier) {
        return switch (identifier.creation()) {
            case NUMBER -> Keyboard.NUMERIC;
            case ID -> Keyboard.TEXT;
            case NONE ->
                switch (identifier.format()) {
                    case EMAIL -> Keyboard.EMAIL;
                    case NUMBER -> Keyboard.NUMERIC;
                    case PHONE -> Keyboard.TEL;
                    case FREE_TEXT -> Keyboard.TEXT;
                };
        };
    }
}
