package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.organization.UnitChoice;
import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The {@code unit} parameter of an authorization request, on its way to the token request ({@link RequestedParameter}). */
public final class RequestedUnit {

    /** The name of the parameter, at every door. */
    public static final String PARAMETER = "unit";

    /** The id of the required action that sets the parameters apart. It never asks the user for anything. */
    public static final String ACTION_ID = "crm-requested-unit";

    private static final RequestedParameter UNIT = new RequestedParameter(PARAMETER, UnitChoice.MAX_LENGTH);

    private RequestedUnit() {}

    /**
     * Sets the parameter of the login at hand apart from those of other logins.
     *
     * @param earlier the client session that an earlier login of the same browser has left, or null
     */
    public static void setApart(AuthenticationSessionModel login, AuthenticatedClientSessionModel earlier) {
        UNIT.setApart(login, earlier);
    }

    /** What the authorization request asked for; empty if it asked for no unit, or if its code was redeemed already. */
    public static Optional<String> of(KeycloakSession session, ClientSessionContext context) {
        return UNIT.of(session, context);
    }

    static void forget(KeycloakSession session, ClientSessionContext context) {
        UNIT.forget(session, context);
    }
}
