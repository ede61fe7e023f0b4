package io.github.keysandpasses.webapikey.selfservice;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * Whether a person has just shown who they are, so that nobody makes a key at a computer somebody left.
 *
 * <p>Keycloak asks for a login before the action starts, by the whole browser flow and so with the second factor. Here it is
 * looked at once more: a realm's own flow may let a cookie pass that should not.
 */
final class FreshLogin {

    /** A login is asked for each time, unless the realm says something else at the required action. */
    static final int USUAL_MAX_AGE_SECONDS = 0;

    private FreshLogin() {}

    /** How old a login may be, by the setting <em>Maximum Age of Authentication</em> of the required action. */
    static int maxAgeSeconds(RequiredActionConfigModel config) {
        String value = config == null ? null : config.getConfigValue(Constants.MAX_AUTH_AGE_KEY);
        try {
            return value == null || value.isBlank() ? USUAL_MAX_AGE_SECONDS : Math.max(0, Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return USUAL_MAX_AGE_SECONDS;
        }
    }

    /**
     * What Keycloak is told: it takes a login for fresh that is as old as this, and times are whole seconds. So where a login is
     * asked for each time, none is ever young enough.
     */
    static int forKeycloak(RequiredActionConfigModel config) {
        int maxAge = maxAgeSeconds(config);
        return maxAge == 0 ? -1 : maxAge;
    }

    /** Whether the login this action belongs to was a real one, or the session's own is not too old. */
    static boolean precedes(RequiredActionContext context) {
        return !AuthenticatorUtil.isSSOAuthentication(context.getAuthenticationSession())
                || isRecent(ageSeconds(context), maxAgeSeconds(context.getConfig()));
    }

    /** Not even a login of the same second is recent where one is asked for each time. */
    private static boolean isRecent(long ageSeconds, int maxAgeSeconds) {
        return maxAgeSeconds > 0 && ageSeconds <= maxAgeSeconds;
    }

    private static long ageSeconds(RequiredActionContext context) {
        UserSessionModel session = new AuthenticationSessionManager(context.getSession())
                .getUserSession(context.getAuthenticationSession());
        String time = session == null ? null : session.getNote(AuthenticationManager.AUTH_TIME);
        return time == null ? Long.MAX_VALUE : Time.currentTime() - Long.parseLong(time);
    }
}
