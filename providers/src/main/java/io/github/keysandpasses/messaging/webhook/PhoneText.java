package io.github.keysandpasses.messaging.webhook;

import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.MessageTag;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/**
 * The message as one short text, for gateways that only pass texts on. The words are those of the realm's e-mail theme, which
 * the realm's localisation can change.
 */
final class PhoneText {

    private final KeycloakSession session;

    PhoneText(KeycloakSession session) {
        this.session = session;
    }

    /** The text in the recipient's language; empty if the theme cannot be read. */
    Optional<String> of(CustomerMessage message) {
        RealmModel realm = session.getContext().getRealm();
        Locale locale = Optional.ofNullable(message.to().locale()).orElse(Locale.ENGLISH);
        try {
            Properties words = session.theme().getTheme(Theme.Type.EMAIL).getEnhancedMessages(realm, locale);
            return Optional.ofNullable(
                            words.getProperty("crmText." + message.kind().label()))
                    .map(text -> new MessageFormat(text, locale).format(values(realm, message)))
                    .map(String::strip);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Object[] values(RealmModel realm, CustomerMessage message) {
        String name = Optional.ofNullable(realm.getDisplayName())
                .filter(text -> !text.isBlank())
                .orElse(realm.getName());
        String code =
                message.tags().getOrDefault(MessageTag.VERIFICATION_CODE, value(message, MessageTag.ONE_TIME_PASSWORD));
        return new Object[] {
            name,
            code,
            value(message, MessageTag.MINUTES),
            value(message, MessageTag.NUMBER),
            value(message, MessageTag.IDENTIFIER),
            value(message, MessageTag.PASS_CODE),
            value(message, MessageTag.AUTHENTICATION_CODE)
        };
    }

    private static String value(CustomerMessage message, MessageTag tag) {
        return message.tags().getOrDefault(tag, "");
    }
}
