package io.github.keysandpasses.organization;

import io.github.keysandpasses.token.TokenIssue;
import io.github.keysandpasses.token.TokenOrigin;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * The membership that was decided for the token of the request at hand, so that a door and each mapper do not ask for it again.
 *
 * @param origin what the token will carry of it
 * @param membership the membership
 */
public record DecidedMembership(TokenOrigin origin, Membership membership) {

    private static final String ATTRIBUTE = DecidedMembership.class.getName();

    /** Keeps a decision until the end of the request, and hands it to the token. */
    public static void keep(KeycloakSession session, TokenOrigin origin, Membership membership) {
        session.setAttribute(ATTRIBUTE, new DecidedMembership(origin, membership));
        TokenIssue.setOrigin(session, origin);
    }

    /** The membership decided for this origin, if one was. */
    static Optional<Membership> of(KeycloakSession session, TokenOrigin origin) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE, DecidedMembership.class))
                .filter(decided -> decided.origin().equals(origin))
                .map(DecidedMembership::membership);
    }
}
