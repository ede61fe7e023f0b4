package io.github.keysandpasses.keyrevocation;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.http.Entrance;
import io.github.keysandpasses.http.PostOnly;
import io.github.keysandpasses.throttle.WrongKeys;
import io.github.keysandpasses.webapikey.lifecycle.PresentedKeyRevocation;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * {@code POST /realms/{realm}/keys-and-passes/web-api-keys/revoke}: whoever holds a key ends it by presenting it, be it the owner
 * who mistrusts it or somebody who found it. No client and no login are asked for.
 */
public final class KeyRevocationResource extends PostOnly {

    private static final Logger LOG = Logger.getLogger(KeyRevocationResource.class);

    private final KeycloakSession session;
    private final ExchangeAudit audit;

    KeyRevocationResource(KeycloakSession session) {
        this.session = session;
        EventBuilder event = new EventBuilder(
                session.getContext().getRealm(), session, session.getContext().getConnection());
        this.audit = new ExchangeAudit(event.event(EventType.REVOKE_GRANT), Door.KEY_REVOCATION);
    }

    /** Ends the key. */
    @Override
    protected Response posted(InputStream body) {
        return guarded(() -> Entrance.of(session.getContext())
                .then(realm -> RevocationRequest.parse(session.getContext().getHttpRequest(), body))
                .then(key -> new PresentedKeyRevocation(session, audit).revoke(key)));
    }

    private Response guarded(Supplier<Verdict<?>> call) {
        try {
            if (call.get() instanceof Verdict.Refused<?> refused) {
                return refuse(refused.reason());
            }
            audit.succeeded();
            return RevocationAnswer.done();
        } catch (RuntimeException e) {
            LOG.error("The revocation of a Web API key failed", e);
            session.getTransactionManager().setRollbackOnly();
            return refuse(RefusalReason.INTERNAL_ERROR);
        }
    }

    /**
     * Reports what came of the call. A wrong key is answered like a good one, until there are too many of them. Of what presents no
     * key there is no event: anybody may send that, and nothing limits it.
     */
    Response refuse(RefusalReason reason) {
        if (!reason.isWrongKey()) {
            audit.counted(reason);
            return RevocationAnswer.refused(session.getContext().getRealm(), reason);
        }
        return WrongKeys.report(session, audit, reason)
                .map(RevocationAnswer::throttled)
                .orElseGet(RevocationAnswer::done);
    }

    /** Says the graver thing first: a key in the URL of a GET is worse than the GET. */
    @Override
    protected Response wrongMethod() {
        return guarded(() ->
                Entrance.of(session.getContext()).then(realm -> Verdict.refused(RefusalReason.METHOD_NOT_ALLOWED)));
    }
}
