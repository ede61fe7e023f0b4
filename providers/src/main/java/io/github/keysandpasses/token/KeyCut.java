package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * Cuts a token down to what the key it came from is restricted to. It never adds anything.
 *
 * <p>Used after the mappers ran, at the key's exchange, when its token is exchanged again ({@link OriginTokenPostProcessor}), and
 * when it is looked at.
 */
public final class KeyCut {

    private static final String REALM_ACCESS = "realm_access";
    private static final String RESOURCE_ACCESS = "resource_access";

    private final Optional<AllowedRoles> roles;
    private final Optional<Set<String>> audiences;
    private final Optional<AllowedScopes> scopes;

    /** Leaves no role and no audience. */
    static final KeyCut NOTHING =
            new KeyCut(Optional.of(new AllowedRoles(List.of())), Optional.of(Set.of()), Optional.empty());

    private KeyCut(Optional<AllowedRoles> roles, Optional<Set<String>> audiences, Optional<AllowedScopes> scopes) {
        this.roles = roles;
        this.audiences = audiences;
        this.scopes = scopes;
    }

    private KeyCut(RealmModel realm, KeyReach reach) {
        this(
                reach.roles().map(AllowedRoles::new),
                reach.audiences().map(KeyCut::clientIds),
                reach.scopes().map(named -> new AllowedScopes(realm, named)));
    }

    /** The cut these restrictions make, or {@code KEY_RESTRICTION_MISSING}: what was named is gone, so nobody can tell. */
    public static Verdict<KeyCut> of(RealmModel realm, KeyRestrictions restrictions) {
        KeyReach reach = new KeyReach(realm, restrictions);
        return reach.lacksSomething()
                ? Verdict.refused(RefusalReason.KEY_RESTRICTION_MISSING)
                : Verdict.granted(new KeyCut(realm, reach));
    }

    private static Set<String> clientIds(List<ClientModel> clients) {
        return clients.stream().map(ClientModel::getClientId).collect(Collectors.toSet());
    }

    /** The client scopes the key's tokens may have; empty: whatever the client has. */
    public Optional<AllowedScopes> scopes() {
        return scopes;
    }

    /** Whether tokens of the key may be for all these clients. */
    public boolean allowsAudience(List<ClientModel> asked) {
        return audiences.isEmpty() || audiences.get().containsAll(clientIds(asked));
    }

    /**
     * Whether the key is restricted to audiences and the token has none of them. A token without an audience is taken by careless
     * resource servers for one that is for everybody.
     */
    public boolean leavesNoAudience(AccessToken token) {
        return audiences.isPresent() && (token.getAudience() == null || token.getAudience().length == 0);
    }

    /**
     * Cuts what introspection shows of a token, and returns it. With restricted scopes it shows no claim that the token does not
     * have: Keycloak takes all default scopes of the client.
     */
    public AccessToken applyToShown(AccessToken signed, AccessToken shown) {
        AccessToken cut = apply(shown);
        return scopes.isPresent() ? IssuedRights.claimsOf(signed, cut) : cut;
    }

    /** Cuts an access token, or what userinfo answers, and returns it. */
    public AccessToken apply(AccessToken token) {
        roles.ifPresent(allowed -> allowed.retainIn(token));
        audiences.ifPresent(allowed -> retainAudience(token, allowed));
        return token;
    }

    private static void retainAudience(AccessToken token, Set<String> allowed) {
        if (token.getAudience() != null) {
            String[] left =
                    Arrays.stream(token.getAudience()).filter(allowed::contains).toArray(String[]::new);
            token.audience(left.length == 0 ? null : left);
        }
        if (token.getResourceAccess() != null) {
            token.getResourceAccess().keySet().retainAll(allowed);
        }
    }

    /** Cuts an ID token, where roles are claims like any other, and returns it. */
    public IDToken apply(IDToken token) {
        Map<String, Object> claims = token.getOtherClaims();
        if (roles.isPresent()) {
            claims.computeIfPresent(
                    REALM_ACCESS,
                    (name, claim) ->
                            claim instanceof Map<?, ?> map ? roles.get().retainInRealmAccess(map) : null);
            claims.computeIfPresent(
                    RESOURCE_ACCESS,
                    (name, claim) ->
                            claim instanceof Map<?, ?> map ? roles.get().retainInResourceAccess(map) : null);
        }
        if (audiences.isPresent() && claims.get(RESOURCE_ACCESS) instanceof Map<?, ?> clients) {
            Map<Object, Object> left = new java.util.HashMap<>(clients);
            left.keySet().retainAll(audiences.get());
            claims.put(RESOURCE_ACCESS, left);
        }
        return token;
    }
}
