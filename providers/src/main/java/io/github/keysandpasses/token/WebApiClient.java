package io.github.keysandpasses.token;

import io.github.keysandpasses.names.RealmNames;
import java.util.regex.Pattern;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;

/** The client whose tokens the Web API issues: its lifespan, algorithm and scopes are the realm admin's to set. */
public final class WebApiClient {

    private static final Pattern SECONDS = Pattern.compile("0*[1-9]\\d{0,9}");

    private WebApiClient() {}

    /** The client, under the name in force in the realm; null if there is none. */
    public static ClientModel in(RealmModel realm) {
        return realm.getClientByClientId(RealmNames.of(realm).webApiClient());
    }

    /**
     * Whether logins end for want of use: when the client has its stock setting <em>Client Session Idle</em>. What Keycloak does
     * not take for a number of seconds counts as not set, as it does there.
     */
    public static boolean endsIdleLogins(ClientModel client) {
        String idle = client.getAttribute(OIDCConfigAttributes.CLIENT_SESSION_IDLE_TIMEOUT);
        return idle != null && SECONDS.matcher(idle).matches();
    }
}
