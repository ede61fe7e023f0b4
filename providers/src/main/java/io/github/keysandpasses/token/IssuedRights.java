package io.github.keysandpasses.token;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.JsonSerialization;

/**
 * Holds a narrow token, of a key or of a login at the Web API, to the rights it was issued with, wherever Keycloak makes it
 * anew.
 *
 * <p>Keycloak rebuilds a token from the mappers when it is introspected, and so gives back audiences and roles that it was never
 * issued with, because a narrower {@code audience} was asked for (RFC 8693) or because it was got for a narrower token. And a
 * client that exchanges it for a token of its own gets the roles of the user that are in its own scope.
 */
public final class IssuedRights {

    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

    private IssuedRights() {}

    /**
     * What introspection may show.
     *
     * @param signed the token as it was issued; of a lightweight one only the audience counts, if it has one
     * @param rebuilt what Keycloak made of it
     * @return the rebuilt token, without what the signed one does not have
     */
    public static AccessToken shown(AccessToken signed, AccessToken rebuilt) {
        boolean complete =
                TokenOrigin.of(signed.getId()).filter(TokenOrigin::carriesRoles).isPresent();
        if (complete) {
            retainRoles(signed, rebuilt);
        }
        if (signed.getAudience() != null) {
            rebuilt.audience(signed.getAudience());
            if (!complete) {
                rebuilt.getResourceAccess().keySet().retainAll(Arrays.asList(signed.getAudience()));
            }
        }
        return rebuilt;
    }

    /** What is shown of a token, without the claims that it does not have itself. */
    static AccessToken claimsOf(AccessToken signed, AccessToken shown) {
        Map<String, Object> own = JsonSerialization.mapper.convertValue(signed, CLAIMS);
        Map<String, Object> left = JsonSerialization.mapper.convertValue(shown, CLAIMS);
        left.keySet().retainAll(own.keySet());
        return JsonSerialization.mapper.convertValue(left, AccessToken.class);
    }

    /**
     * Takes the roles out of a token that the one it was got for does not have. A lightweight token has none to hand on.
     *
     * @param presented the token that was exchanged
     * @param issued the token that is about to be issued for it
     */
    static void retainRoles(AccessToken presented, AccessToken issued) {
        retain(presented.getRealmAccess(), issued.getRealmAccess());
        Map<String, AccessToken.Access> before = presented.getResourceAccess();
        issued.getResourceAccess().keySet().retainAll(before.keySet());
        issued.getResourceAccess().forEach((client, access) -> retain(before.get(client), access));
    }

    private static void retain(AccessToken.Access before, AccessToken.Access now) {
        if (now == null || now.getRoles() == null) {
            return;
        }
        Set<String> roles = new HashSet<>(now.getRoles());
        roles.retainAll(before == null || before.getRoles() == null ? Set.of() : before.getRoles());
        now.roles(roles);
    }
}
