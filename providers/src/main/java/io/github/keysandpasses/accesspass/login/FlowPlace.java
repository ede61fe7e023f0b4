package io.github.keysandpasses.accesspass.login;

import org.keycloak.authentication.AuthenticationFlowContext;

/** Where a flow runs: in a browser, with pages, or in one request of a direct grant. */
final class FlowPlace {

    /** What Keycloak's password grant and the Web API's login call their place; flows with pages have other names. */
    private static final String TOKEN = "token";

    private FlowPlace() {}

    static boolean isDirectGrant(AuthenticationFlowContext context) {
        return TOKEN.equals(context.getFlowPath());
    }
}
