package io.github.keysandpasses.organization;

import io.github.keysandpasses.token.LoginPass;
import io.github.keysandpasses.token.TokenIssue;
import io.github.keysandpasses.token.TokenOrigin;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * The membership that was decided for the token of the request at hand, so that a door and each mapper do not ask for it again.
 *
 * @param origin what the token will carry of it
 * @param membership the membership
 * @param pass the access pass of the login, if it was made with one
 */
public record DecidedMembership(TokenOrigin origin, Membership membership, Optional<LoginPass> pass) {

    private static final String ATTRIBUTE = DecidedMembership.class.getName();

    /** The decision for a token of this origin, with the membership and the pass of its login noted in it. */
    public static DecidedMembership of(TokenOrigin origin, Membership membership, Optional<LoginPass> pass) {
        TokenOrigin decided =
                origin.with(membership.organizationId(), membership.unitId()).withPass(pass.map(LoginPass::origin));
        return new DecidedMembership(decided, membership, pass);
    }

    /** Keeps a decision until the end of the request, and hands it to the token. */
    public static void keep(KeycloakSession session, TokenOrigin origin, Membership membership) {
        keep(session, new DecidedMembership(origin, membership, Optional.empty()));
    }

    /** Keeps a decision until the end of the request, and hands its origin to the token. */
    public static void keep(KeycloakSession session, DecidedMembership decided) {
        session.setAttribute(ATTRIBUTE, decided);
        TokenIssue.setOrigin(session, decided.origin());
    }

    /** The decision for this origin, if one was taken. */
    static Optional<DecidedMembership> of(KeycloakSession session, TokenOrigin origin) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE, DecidedMembership.class))
                .filter(decided -> decided.origin().equals(origin));
    }
}
