package io.github.keysandpasses.accesspass.login;

/**
 * What one page of the step <em>identifier + pass code</em> shows.
 *
 * @param settings the step's settings
 * @param asksIdentifier whether the identifier is asked for on this page
 * @param asksPassCode whether the pass code is asked for on this page
 * @param identifier what was typed, hinted or remembered; empty if nothing was, or if the page does not show it
 * @param offersRememberMe whether the person may stay logged in
 * @param rememberMe whether they said so
 */
record IdentifierPassCodePage(
        IdentifierPassCodeSettings settings,
        boolean asksIdentifier,
        boolean asksPassCode,
        String identifier,
        boolean offersRememberMe,
        boolean rememberMe) {}
