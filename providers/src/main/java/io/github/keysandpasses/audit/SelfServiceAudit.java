package io.github.keysandpasses.audit;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;

/**
 * Reports what becomes of a person's wish for a Web API key of their own, as Keycloak reports other credentials: {@code
 * UPDATE_CREDENTIAL} or {@code UPDATE_CREDENTIAL_ERROR}. The login around it has its own events.
 */
public final class SelfServiceAudit {

    private final EventBuilder event;

    /**
     * The report about one person.
     *
     * @param login the event of the login the wish is part of; it stays as it is
     * @param client the client that person came from
     * @param credentialType how Keycloak calls this kind of credential
     */
    public SelfServiceAudit(EventBuilder login, UserModel person, ClientModel client, String credentialType) {
        this.event = login.clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .client(client)
                .user(person)
                .detail(org.keycloak.events.Details.USERNAME, person.getUsername())
                .detail(org.keycloak.events.Details.CREDENTIAL_TYPE, credentialType);
    }

    /** The key was made. */
    public void made(String keyId, String publicPrefix) {
        event.detail(Details.KEY_ID, keyId)
                .detail(Details.KEY_PREFIX, publicPrefix)
                .success();
    }

    /** There will be no key, or not before something is corrected. */
    public void refused(RefusalReason reason) {
        event.detail(org.keycloak.events.Details.REASON, reason.code());
        event.error(reason.code());
    }
}
