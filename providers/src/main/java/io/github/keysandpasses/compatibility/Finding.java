package io.github.keysandpasses.compatibility;

import java.util.List;

/**
 * What is to be said about a Keycloak, in one line.
 *
 * @param fit how well it fits
 * @param line the line for the server's log
 */
record Finding(Fit fit, String line) {

    /** So many missing things are named; the others are counted. */
    private static final int NAMED = 5;

    /** How well a Keycloak fits. */
    enum Fit {
        /** One of the line the jar was made for. */
        MADE_FOR_IT,
        /** Another one, which has all we ask for; whether it means the same by it, nobody has tested. */
        UNTESTED,
        /** Something we use is missing. */
        BROKEN
    }

    static Finding of(MadeFor us, String keycloak, List<String> missing) {
        if (!missing.isEmpty()) {
            return new Finding(Fit.BROKEN, broken(us, keycloak, missing));
        }
        if (!us.sameLineAs(keycloak)) {
            return new Finding(Fit.UNTESTED, untested(us, keycloak));
        }
        return new Finding(Fit.MADE_FOR_IT, "Keys & Passes " + us.version() + " on Keycloak " + keycloak);
    }

    private static String untested(MadeFor us, String keycloak) {
        return "Keys & Passes " + us.version() + " is made for Keycloak " + us.line()
                + " and was not tested on Keycloak " + keycloak
                + ". Take the release that is made for this Keycloak: see docs/upgrading.md";
    }

    private static String broken(MadeFor us, String keycloak, List<String> missing) {
        String named = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
        String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
        return "Keys & Passes " + us.version() + " is made for Keycloak " + us.line() + " and cannot run on Keycloak "
                + keycloak
                + ", which lacks " + named + more
                + ". Take the release that is made for this Keycloak, or take the jar out of providers/: see docs/upgrading.md";
    }
}
