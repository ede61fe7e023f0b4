package io.github.keysandpasses.accesspass.registration;

import io.github.keysandpasses.accesspass.proof.SourceAsks;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Counts a registration for the address it comes from, before anybody is made. Which it is that the other actions of the form find
 * something wrong with shows later: whatever does not end with a customer is given back when the request ends.
 */
final class CountedRegistration extends AbstractKeycloakTransaction {

    private static final String OF_REQUEST = CountedRegistration.class.getName();

    private final SourceAsks asks;
    private boolean done;

    private CountedRegistration(SourceAsks asks) {
        this.asks = asks;
    }

    /** Grants one more to the source of this request: {@code PASS_REGISTRATIONS_EXCEEDED}, {@code NOT_CONFIGURED}. */
    static Verdict<Boolean> take(KeycloakSession session) {
        SourceAsks asks = SourceAsks.registrations(session);
        Verdict<Boolean> taken = asks.take();
        if (taken instanceof Verdict.Granted<Boolean>) {
            CountedRegistration counted = new CountedRegistration(asks);
            session.setAttribute(OF_REQUEST, counted);
            session.getTransactionManager().enlistAfterCompletion(counted);
        }
        return taken;
    }

    /** The customer is there, if the request's transaction is committed. */
    static void done(KeycloakSession session) {
        session.getAttribute(OF_REQUEST, CountedRegistration.class).done = true;
    }

    @Override
    protected void commitImpl() {
        if (!done) {
            asks.giveBack();
        }
    }

    @Override
    protected void rollbackImpl() {
        asks.giveBack();
    }
}
