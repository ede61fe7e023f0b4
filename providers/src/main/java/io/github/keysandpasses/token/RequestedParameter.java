package io.github.keysandpasses.token;

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
 * A parameter of an authorization request that is ours, and comes back when tokens are issued for that login and for no other.
 *
 * <p>Keycloak keeps such a parameter as a note of the client session, which all tabs of a browser share and which outlives the
 * login: one login would get what another asked for. So the required action {@value RequestedUnit#ACTION_ID} sets it apart at
 * each login, under a name made of the request's {@code nonce} and PKCE challenge (RFC 7636); when the code is redeemed, the
 * same two are known again. The note is then forgotten: from there on the tokens themselves carry it ({@link TokenOrigin}).
 *
 * <p>In a realm without that required action the shared note is used, and forgotten, all the same.
 */
final class RequestedParameter {

    /** How many codes of one browser at one client may wait to be redeemed: whoever lets more pile up starts anew. */
    private static final int MAX_WAITING = 20;

    private final String sharedNote;
    private final String ownNotePrefix;
    private final int maxLength;

    /**
     * The parameter of this name.
     *
     * @param maxLength what is longer means nothing, and is kept one character longer, so that it stays too long
     */
    RequestedParameter(String name, int maxLength) {
        this.sharedNote = AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + name;
        this.ownNotePrefix = "crm_requested_" + name + "_";
        this.maxLength = maxLength;
    }

    /** What the authorization request at hand asks for. */
    Optional<String> of(AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getClientNote(sharedNote))
                .map(this::shortened)
                .filter(value -> !value.isEmpty());
    }

    /** Makes this what the login at hand asks for. */
    void set(AuthenticationSessionModel login, String value) {
        login.setClientNote(sharedNote, value);
    }

    /**
     * Sets the parameter of the login at hand apart from those of other logins.
     *
     * @param earlier the client session that an earlier login of the same browser has left, or null
     */
    void setApart(AuthenticationSessionModel login, AuthenticatedClientSessionModel earlier) {
        String value = login.getClientNote(sharedNote);
        String nonce = login.getClientNote(OIDCLoginProtocol.NONCE_PARAM);
        String challenge = login.getClientNote(OIDCLoginProtocol.CODE_CHALLENGE_PARAM);
        String name = ownNote(nonce, challenge);
        if (value != null) {
            login.setClientNote(name, shortened(value));
        } else if (nonce == null && challenge == null && login.getClientNote(name) == null) {
            // Logins without nonce and PKCE share this name, so asking for nothing must be noted too.
            // Keycloak comes here again after each page it shows: what was set apart before stays.
            login.setClientNote(name, "");
        }
        login.removeClientNote(sharedNote);
        if (earlier != null) {
            clear(earlier);
        }
    }

    /** What the authorization request asked for; empty if it asked for nothing, or if its code was redeemed already. */
    Optional<String> of(KeycloakSession session, ClientSessionContext context) {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        return names(session, context)
                .map(clientSession::getNote)
                .filter(value -> value != null)
                .findFirst()
                .filter(value -> !value.isEmpty());
    }

    void forget(KeycloakSession session, ClientSessionContext context) {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        names(session, context)
                .filter(name -> clientSession.getNote(name) != null)
                .toList()
                .forEach(clientSession::removeNote);
    }

    private void clear(AuthenticatedClientSessionModel clientSession) {
        clientSession.removeNote(sharedNote);
        var waiting = clientSession.getNotes().keySet().stream()
                .filter(name -> name.startsWith(ownNotePrefix))
                .toList();
        if (waiting.size() >= MAX_WAITING) {
            waiting.forEach(clientSession::removeNote);
        }
    }

    private Stream<String> names(KeycloakSession session, ClientSessionContext context) {
        RequiredActionProviderModel action =
                session.getContext().getRealm().getRequiredActionProviderByAlias(RequestedUnit.ACTION_ID);
        if (action == null || !action.isEnabled()) {
            return Stream.of(sharedNote);
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

    private String shortened(String value) {
        return value.substring(0, Math.min(value.length(), maxLength + 1));
    }

    private String ownNote(String nonce, String challenge) {
        return ownNotePrefix + HexFormat.of().formatHex(sha256(nonce + '\n' + challenge), 0, 16);
    }

    private static byte[] sha256(String text) {
        return HashUtils.hash(JavaAlgorithm.SHA256, text.getBytes(StandardCharsets.UTF_8));
    }
}
