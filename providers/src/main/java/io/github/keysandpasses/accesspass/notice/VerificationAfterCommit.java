package io.github.keysandpasses.accesspass.notice;

import io.github.keysandpasses.accesspass.proof.Sent;
import io.github.keysandpasses.accesspass.proof.SentCodesOfPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends the first verification code of a pass once the pass is there for good: what is remembered of a code refers to it, from a
 * transaction of its own. What becomes of the message shows in its event; the owner can always ask for another code.
 */
final class VerificationAfterCommit extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(VerificationAfterCommit.class);

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final String passId;

    private VerificationAfterCommit(KeycloakSession session, AccessPass pass) {
        this.factory = session.getKeycloakSessionFactory();
        this.realmId = session.getContext().getRealm().getId();
        this.passId = pass.id();
    }

    static void enlist(KeycloakSession session, AccessPass pass) {
        session.getTransactionManager().enlistAfterCompletion(new VerificationAfterCommit(session, pass));
    }

    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, this::send);
        } catch (RuntimeException e) {
            LOG.error("The first verification code of an access pass could not be sent", e);
        }
    }

    private void send(KeycloakSession own) {
        own.getContext().setRealm(own.realms().getRealm(realmId));
        new AccessPassStore(own, own.getContext().getRealm())
                .findById(passId)
                .map(pass -> new SentCodesOfPasses(own).sendUncounted(pass, CodePurpose.VERIFICATION))
                .filter(Verdict.Refused.class::isInstance)
                .ifPresent(verdict -> LOG.infof(
                        "The first verification code of an access pass was not sent: %s",
                        ((Verdict.Refused<Sent>) verdict).reason().code()));
    }

    @Override
    protected void rollbackImpl() {}
}
