package io.github.keysandpasses.messaging.sending;

import io.github.keysandpasses.messaging.Recipient;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Completes a recipient by what only the request knows: the language of the person who is asking. */
final class RecipientNow {

    private final KeycloakSession session;
    private final RealmModel realm;

    RecipientNow(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Recipient of(Recipient to) {
        Locale locale = to.locale() == null ? session.getContext().resolveLocale(user(to)) : to.locale();
        return new Recipient(to.userId(), to.channel(), to.address(), to.name(), locale);
    }

    private UserModel user(Recipient to) {
        return to.userId() == null ? null : session.users().getUserById(realm, to.userId());
    }
}
