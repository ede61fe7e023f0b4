package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.organization.UnitChoice;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.Base64Url;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The {@code unit} parameter of an authorization request, on its way to the token request.
 *
 * <p>Keycloak keeps it in a note of the client session, which all tabs of a browser share and which outlives the login: one
 * login would get the unit of another. So the required action {@value #ACTION_ID} sets it apart at each login, under a name made
 * of the request's {@code nonce} and PKCE challenge (RFC 7636); when the code is redeemed, the same two are known again. The
 * note is then forgotten: from there on the tokens themselves carry the unit ({@link TokenOrigin}).
 *
 * <p>In a realm without that required action the shared note is used, and forgotten, all the same.
 */
public final class RequestedUnit {

    /** The name of the parameter, at every door. */
    public static final String PARAMETER = "unit";

    /** The id of the required action that sets the parameter apart. It never asks the user for anything. */
    public static final String ACTION_ID = "crm-requested-unit";

    private static final String SHARED_NOTE =
            AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + PARAMETER;
    private static final String OWN_NOTE_PREFIX = "crm_requested_unit_";

    /** How many codes of one browser at one client may wait to be redeemed: whoever lets more pile up starts anew. */
    private static final int MAX_WAITING = 20;

    private RequestedUnit() {}

    /**
     * Sets the parameter of the login at hand apart from those of other logins.
     *
     * @param earlier the client session that an earlier login of the same browser has left, or null
     */
    public static void setApart(AuthenticationSessionModel login, AuthenticatedClientSessionModel earlier) {
        String unit = login.getClientNote(SHARED_NOTE);
        String nonce = login.getClientNote(OIDCLoginProtocol.NONCE_PARAM);
        String challenge = login.getClientNote(OIDCLoginProtocol.CODE_CHALLENGE_PARAM);
        String name = ownNote(nonce, challenge);
        if (unit != null) {
            login.setClientNote(name, shortened(unit));
        } else if (nonce == null && challenge == null && login.getClientNote(name) == null) {
            // Logins without nonce and PKCE share this name, so asking for nothing must be noted too.
            // Keycloak comes here again after each page it shows: what was set apart before stays.
            login.setClientNote(name, "");
        }
        login.removeClientNote(SHARED_NOTE);
        if (earlier != null) {
            clear(earlier);
        }
    }

    /** What the authorization request asked for; empty if it asked for no unit, or if its code was redeemed already. */
    public static Optional<String> of(KeycloakSession session, ClientSessionContext context) {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        return names(session, context)
                .map(clientSession::getNote)
                .filter(unit -> unit != null)
                .findFirst()
                .filter(unit -> !unit.isEmpty());
    }

    static void forget(KeycloakSession session, ClientSessionContext context) {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        names(session, context)
                .filter(name -> clientSession.getNote(name) != null)
                .toList()
                .forEach(clientSession::removeNote);
    }

    private static void clear(AuthenticatedClientSessionModel clientSession) {
        clientSession.removeNote(SHARED_NOTE);
        var waiting = clientSession.getNotes().keySet().stream()
                .filter(name -> name.startsWith(OWN_NOTE_PREFIX))
                .toList();
        if (waiting.size() >= MAX_WAITING) {
            waiting.forEach(clientSession::removeNote);
        }
    }

    private static Stream<String> names(KeycloakSession session, ClientSessionContext context) {
        RequiredActionProviderModel action =
                session.getContext().getRealm().getRequiredActionProviderByAlias(ACTION_ID);
        if (action == null || !action.isEnabled()) {
            return Stream.of(SHARED_NOTE);
        }
        String nonce = context.getAttribute(OIDCLoginProtocol.NONCE_PARAM, String.class);
        return challenges(session, context.getClientSession()).map(challenge -> ownNote(nonce, challenge.orElse(null)));
    }

    /**
     * The PKCE challenges this login can have had: those that fit the verifier of a token request, S256 or plain (RFC 7636 section
     * 4.2); at the authorization endpoint, for an implicit or hybrid flow, the one the login has just brought.
     */
    private static Stream<Optional<String>> challenges(
            KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        if (!TokenRequest.isAtHand(session)) {
            return Stream.of(Optional.ofNullable(clientSession.getNote(OIDCLoginProtocol.CODE_CHALLENGE_PARAM)));
        }
        return TokenRequest.parameter(session, OAuth2Constants.CODE_VERIFIER)
                .map(verifier -> Stream.of(Optional.of(Base64Url.encode(sha256(verifier))), Optional.of(verifier)))
                .orElse(Stream.of(Optional.empty()));
    }

    /** What is too long for a unit stays too long, and is refused later. */
    private static String shortened(String unit) {
        return unit.substring(0, Math.min(unit.length(), UnitChoice.MAX_LENGTH + 1));
    }

    private static String ownNote(String nonce, String challenge) {
        return OWN_NOTE_PREFIX + HexFormat.of().formatHex(sha256(nonce + '\n' + challenge), 0, 16);
    }

    private static byte[] sha256(String text) {
        return HashUtils.hash(JavaAlgorithm.SHA256, text.getBytes(StandardCharsets.UTF_8));
    }
}
