package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;

/**
 * Sets a realm up when its file is imported, if the file brings settings that were not carried out yet. The file of an exported
 * realm brings everything as it was, so nothing is added to it: what an admin took away in the meantime must not come back.
 */
final class RealmFileSetup {

    private static final Logger LOG = Logger.getLogger(RealmFileSetup.class);

    private RealmFileSetup() {}

    /**
     * Sets the realm up in the transaction of its import.
     *
     * @throws ModelException if something in the file contradicts: then the import fails, and says why
     */
    static void run(KeycloakSession session, RealmModel realm) {
        RealmModel before = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        try {
            new RealmRecord(session, realm)
                    .find()
                    .filter(found -> !found.done())
                    .ifPresent(found -> setUp(session, realm, found.settings()));
        } finally {
            session.getContext().setRealm(before);
        }
    }

    private static void setUp(KeycloakSession session, RealmModel realm, SetupSettings settings) {
        SetupReport report = new RealmSetup(session).setUp(settings, false);
        if (report.hasProblem()) {
            throw new ModelException("The realm " + realm.getName() + " cannot be set up from its file: "
                    + report.changes().stream()
                            .filter(line -> line.action() == Action.PROBLEM)
                            .map(line -> line.resource() + " " + line.name() + ": " + line.detail())
                            .collect(Collectors.joining(" ")));
        }
        LOG.infof("The realm %s was set up for Keys & Passes by its file", realm.getName());
    }
}
