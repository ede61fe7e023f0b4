package io.github.keysandpasses.http;

import org.keycloak.models.RealmModel;

/** The value of {@code WWW-Authenticate}: RFC 9110 section 15.5.2, a 401 says how to authenticate. */
public final class Challenge {

    private Challenge() {}

    /** Asks for credentials of the scheme. */
    public static String of(String scheme, RealmModel realm) {
        return scheme + " realm=\"" + quoted(realm.getName()) + "\"";
    }

    private static String quoted(String realmName) {
        return realmName.replaceAll("[^ -~]|[\"\\\\]", "?");
    }
}
