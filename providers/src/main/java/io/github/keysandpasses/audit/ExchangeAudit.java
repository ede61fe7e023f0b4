package io.github.keysandpasses.audit;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.UserModel;

/**
 * Reports the outcome of one exchange, login or release as a Keycloak event and in the metrics. Facts are added as they
 * become known, so a refusal names the key and the owner if they had been found by then.
 */
public final class ExchangeAudit {

    private final EventBuilder event;
    private final Door door;

    /** The audit of one exchange; the event has its type, realm and client already. */
    public ExchangeAudit(EventBuilder event, Door door) {
        this.event = event.detail(Details.DOOR, door.label());
        this.door = door;
    }

    /** The key was found. */
    public void key(StoredWebApiKey key) {
        event.detail(Details.KEY_ID, key.id()).detail(Details.KEY_PREFIX, key.publicPrefix());
    }

    /** The pass was found. */
    public void pass(AccessPass pass) {
        event.detail(Details.PASS_NUMBER, pass.number());
    }

    /** The key was ended. */
    public void ended(RevocationCause cause) {
        event.detail(Details.REVOCATION_CAUSE, KeyEnd.word(cause));
        KeyEnd.count(cause);
    }

    /** The key's owner was found, or who logs in. */
    public void owner(UserModel owner) {
        event.user(owner).detail(org.keycloak.events.Details.USERNAME, owner.getUsername());
    }

    /** Organisation and unit were decided. */
    public void membership(Optional<String> organizationId, Optional<String> unitId) {
        organizationId.ifPresent(id -> event.detail(Details.ORGANIZATION, id));
        unitId.ifPresent(id -> event.detail(Details.UNIT, id));
    }

    /** The token that is released was found to be good, and its user and session too, if it has them. */
    public void token(String tokenId, Optional<UserModel> user, String sessionId) {
        event.detail(org.keycloak.events.Details.TOKEN_ID, tokenId).session(sessionId);
        user.ifPresent(event::user);
    }

    /** The token that is released was revoked before. */
    public void releasedBefore() {
        event.detail(Details.RELEASED_BEFORE, "true");
    }

    /** The exchange was refused. Ends the event. */
    public void refused(RefusalReason reason) {
        event.detail(org.keycloak.events.Details.REASON, reason.code());
        event.error(reason.code());
        ExchangeMetrics.refused(door, reason.code());
    }

    /** The request was refused, and shows in the metrics alone: whoever may send without end must not write without end. */
    public void counted(RefusalReason reason) {
        ExchangeMetrics.refused(door, reason.code());
    }

    /**
     * The key was wrong, and its source has used up its tries. Ends the event, which is sent only once: a flood of wrong keys
     * must not become one of events.
     *
     * @param begins whether nobody was told of it yet
     */
    public void throttled(boolean begins) {
        if (begins) {
            refused(RefusalReason.KEY_ATTEMPTS_EXCEEDED);
        } else {
            counted(RefusalReason.KEY_ATTEMPTS_EXCEEDED);
        }
    }

    /**
     * A client policy of the realm refused; the refusal itself is the door's to report.
     *
     * @param error the OAuth error the policy's executor chose
     * @param detail its words
     */
    public void policy(String error, String detail) {
        event.detail(org.keycloak.events.Details.CLIENT_POLICY_ERROR, error)
                .detail(org.keycloak.events.Details.CLIENT_POLICY_ERROR_DETAIL, detail);
    }

    /** A client policy of the realm refused the exchange. Ends the event. */
    public void refusedByPolicy(String error, String detail) {
        policy(error, detail);
        refused(RefusalReason.CLIENT_POLICY);
    }

    /** Keycloak refuses for this reason, and ends the event itself, with a word of its own. */
    public void refusedByKeycloak(RefusalReason reason) {
        event.detail(org.keycloak.events.Details.REASON, reason.code());
        ExchangeMetrics.refused(door, reason.code());
    }

    /** The client is who it says; what it wants is another's to report. */
    public void authenticated() {
        ExchangeMetrics.success(door);
    }

    /** The exchange succeeded. Ends the event. */
    public void succeeded() {
        event.success();
        ExchangeMetrics.success(door);
    }
}
