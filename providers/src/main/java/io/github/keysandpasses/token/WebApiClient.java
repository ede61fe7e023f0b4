package io.github.keysandpasses.token;

import java.util.regex.Pattern;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;

/** The client whose tokens the Web API issues: its lifespan, algorithm and scopes are the realm admin's to set. */
public final class WebApiClient {

    /** Its client id. */
    public static final String ID = "crm-web-api";

    private static final Pattern SECONDS = Pattern.compile("0*[1-9]\\d{0,9}");

    private WebApiClient() {}

    /**
     * Whether logins end for want of use: when the client has its stock setting <em>Client Session Idle</em>. What Keycloak does
     * not take for a number of seconds counts as not set, as it does there.
     */
    public static boolean endsIdleLogins(ClientModel client) {
        String idle = client.getAttribute(OIDCConfigAttributes.CLIENT_SESSION_IDLE_TIMEOUT);
        return idle != null && SECONDS.matcher(idle).matches();
    }
}
