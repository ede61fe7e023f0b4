package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialMetadata.LocalizedMessage;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * What the Account Console says about a key beside its name and the day it was made: how it begins, when it expires, when it was last
 * used, and what is wrong with it. It comes from the key's row; the console translates the headings, and the values come in the
 * person's language.
 */
final class KeyInConsole {

    private final KeycloakSession session;
    private final RealmModel realm;

    KeyInConsole(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** The key's line in the list. */
    CredentialMetadata describe(CredentialModel credential) {
        CredentialMetadata line = new CredentialMetadata();
        line.setCredentialModel(credential);
        new WebApiKeyStore(session, realm).findById(credential.getId()).ifPresent(key -> describe(key, line));
        return line;
    }

    private void describe(StoredWebApiKey key, CredentialMetadata line) {
        UserModel owner = session.users().getUserById(realm, key.ownerId());
        Locale locale = session.getContext().resolveLocale(owner);
        Properties texts = texts(locale);
        String start = key.publicPrefix().isEmpty()
                ? texts.getProperty("web-api-key-list-legacy")
                : key.publicPrefix() + "\u2026";
        line.setInfoProperties(List.of(
                fact("web-api-key-list-prefix", start),
                fact("web-api-key-list-expires", date(key.life().expiresAt(), locale, texts)),
                fact("web-api-key-list-last-used", date(key.use().lastUsedAt(), locale, texts))));
        warn(key, line);
    }

    private void warn(StoredWebApiKey key, CredentialMetadata line) {
        Duration unusedLimit = WebApiKeySettings.of(realm).unusedLimit();
        KeyState state = key.stateAt(new ServerClock().instant(), unusedLimit);
        if (state != KeyState.ACTIVE) {
            String message =
                    "web-api-key-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            line.setWarningMessageTitle(message);
            line.setWarningMessageDescription(message + "-description");
        }
    }

    private Properties texts(Locale locale) {
        try {
            return session.theme().getTheme(Theme.Type.ACCOUNT).getEnhancedMessages(realm, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalizedMessage fact(String heading, String value) {
        return new LocalizedMessage(heading, new Object[] {value});
    }

    private static String date(Instant time, Locale locale, Properties texts) {
        return time == null
                ? texts.getProperty("web-api-key-list-never")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(time.atOffset(ZoneOffset.UTC));
    }
}
