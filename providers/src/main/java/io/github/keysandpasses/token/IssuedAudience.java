package io.github.keysandpasses.token;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.representations.AccessToken;

/**
 * Holds a token that is looked at to the audience it was issued for.
 *
 * <p>Keycloak rebuilds a token from the mappers when it is introspected, and so gives back audiences, and roles at other
 * resource servers, that the token was never issued with because a narrower {@code audience} was asked for (RFC 8693).
 */
public final class IssuedAudience {

    private IssuedAudience() {}

    /**
     * Takes out what the signed token does not have.
     *
     * @param signed the token as it was issued; one without an audience (a lightweight token) says nothing
     * @param rebuilt what Keycloak made of it
     * @return the rebuilt token
     */
    public static AccessToken restrict(AccessToken signed, AccessToken rebuilt) {
        if (signed.getAudience() == null) {
            return rebuilt;
        }
        rebuilt.audience(signed.getAudience());
        Set<String> clients = new HashSet<>(Arrays.asList(signed.getAudience()));
        clients.addAll(signed.getResourceAccess().keySet());
        rebuilt.getResourceAccess().keySet().retainAll(clients);
        return rebuilt;
    }
}
