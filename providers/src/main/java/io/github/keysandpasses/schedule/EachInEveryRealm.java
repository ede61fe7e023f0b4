package io.github.keysandpasses.schedule;

import java.util.List;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Finds something in every realm, and does something to each of it in a transaction of its own: neither a realm with a fault nor one
 * that fails keeps the others.
 */
public final class EachInEveryRealm {

    /** How many are looked for at once. */
    public static final int AT_ONCE = 100;

    private static final Logger LOG = Logger.getLogger(EachInEveryRealm.class);
    /** Comes before every id. Not the empty text, which Oracle takes for null. */
    private static final String BEFORE_ALL = " ";

    private final KeycloakSessionFactory sessions;
    private final String what;

    /**
     * Of all realms of the server.
     *
     * @param what what is looked for, in the words of the log
     */
    public EachInEveryRealm(KeycloakSessionFactory sessions, String what) {
        this.sessions = sessions;
        this.what = what;
    }

    /** Finds some. */
    @FunctionalInterface
    public interface Finder {
        /** The next ids after this one, in their order, {@value #AT_ONCE} at most; fewer if there are no more. */
        List<String> after(KeycloakSession session, RealmModel realm, String id);
    }

    /** Does it to all that are found, each with a session whose context has the realm. */
    public void go(Finder finder, BiConsumer<KeycloakSession, String> work) {
        List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList());
        for (String realm : realms) {
            try {
                goIn(realm, finder, work);
            } catch (RuntimeException e) {
                LOG.warnf(e, "%s of the realm %s could not be looked for", what, realm);
            }
        }
    }

    /** From page to page by id, so that those that stay are passed and not found again and again. */
    private void goIn(String realmId, Finder finder, BiConsumer<KeycloakSession, String> work) {
        String after = BEFORE_ALL;
        List<String> page;
        do {
            String last = after;
            page = KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                return realm == null ? List.of() : finder.after(session, realm, last);
            });
            page.forEach(id -> alone(realmId, id, work));
            after = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == AT_ONCE);
    }

    private void alone(String realmId, String id, BiConsumer<KeycloakSession, String> work) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                if (realm != null) {
                    session.getContext().setRealm(realm);
                    work.accept(session, id);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s: nothing could be done about %s", what, id);
        }
    }
}
