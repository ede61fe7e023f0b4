package io.github.keysandpasses.token;

import io.github.keysandpasses.names.RealmNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;

/**
 * The client scopes that the tokens of a key may have: those it names, and those without which a token is none. {@code openid}
 * is not among them: ID token and userinfo would show what the other scopes of the client show.
 */
public final class AllowedScopes {

    /** They grant nothing themselves; roles and audience are cut apart. */
    private static final Set<String> TECHNICAL = Set.of("basic", "roles", "acr", "web-origins");

    private final Set<String> names;

    AllowedScopes(RealmModel realm, List<ClientScopeModel> named) {
        RealmNames ours = RealmNames.of(realm);
        this.names = new HashSet<>(TECHNICAL);
        names.add(ours.claimsScope());
        names.add(ours.permissionScope());
        named.forEach(scope -> names.add(scope.getName()));
    }

    /**
     * Whether everything that was asked for by name may be had.
     *
     * @param scope the parameter (RFC 6749 section 3.3), or null; of {@code organization:name} what is before the colon counts
     */
    public boolean allowRequest(String scope) {
        return scope == null
                || Stream.of(scope.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(name -> name.substring(0, name.indexOf(':') < 0 ? name.length() : name.indexOf(':')))
                        .allMatch(names::contains);
    }

    /** Whether a token with these client scopes may be issued. */
    boolean allowAll(Stream<ClientScopeModel> scopes) {
        return scopes.filter(scope -> !(scope instanceof ClientModel))
                .map(ClientScopeModel::getName)
                .allMatch(names::contains);
    }

    /**
     * The names of the client scopes Keycloak shall use for a token; all others are left out.
     *
     * @param client the client the token is for: Keycloak counts it among its scopes
     * @param others the only ones a client policy has left, or null: no policy has spoken
     */
    public Set<String> forKeycloak(ClientModel client, Set<String> others) {
        Set<String> all = new HashSet<>(names);
        if (others != null) {
            all.retainAll(others);
        }
        all.add(client.getName());
        return all;
    }
}
