package io.github.keysandpasses.token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.representations.AccessToken;

/** The roles a key's tokens may carry: those that are named, and what they are composed of. */
final class AllowedRoles {

    private static final String ROLES = "roles";

    private final Set<String> realmRoles = new HashSet<>();
    private final Map<String, Set<String>> clientRoles = new HashMap<>();

    AllowedRoles(List<RoleModel> named) {
        RoleUtils.expandCompositeRoles(new HashSet<>(named)).forEach(this::allow);
    }

    private void allow(RoleModel role) {
        if (role.getContainer() instanceof ClientModel client) {
            clientRoles
                    .computeIfAbsent(client.getClientId(), id -> new HashSet<>())
                    .add(role.getName());
        } else {
            realmRoles.add(role.getName());
        }
    }

    void retainIn(AccessToken token) {
        retain(token.getRealmAccess(), realmRoles);
        Map<String, AccessToken.Access> clients = token.getResourceAccess();
        if (clients != null) {
            clients.forEach((client, access) -> retain(access, clientRoles.getOrDefault(client, Set.of())));
            clients.values()
                    .removeIf(access ->
                            access.getRoles() == null || access.getRoles().isEmpty());
        }
    }

    private static void retain(AccessToken.Access access, Set<String> allowed) {
        if (access != null && access.getRoles() != null) {
            Set<String> left = new HashSet<>(access.getRoles());
            left.retainAll(allowed);
            access.roles(left);
        }
    }

    /** What is left of {@code realm_access} as a plain claim. */
    Map<String, Object> retainInRealmAccess(Map<?, ?> claim) {
        return Map.of(ROLES, left(claim, realmRoles));
    }

    /** What is left of {@code resource_access} as a plain claim. */
    Map<String, Object> retainInResourceAccess(Map<?, ?> claim) {
        Map<String, Object> all = new HashMap<>();
        claim.forEach((client, access) -> {
            Set<String> allowed = clientRoles.getOrDefault(String.valueOf(client), Set.of());
            List<?> left = access instanceof Map<?, ?> roles ? left(roles, allowed) : List.of();
            if (!left.isEmpty()) {
                all.put(String.valueOf(client), Map.of(ROLES, left));
            }
        });
        return all;
    }

    private static List<?> left(Map<?, ?> access, Set<String> allowed) {
        return access.get(ROLES) instanceof Iterable<?> roles ? among(roles, allowed) : List.of();
    }

    private static List<Object> among(Iterable<?> roles, Set<String> allowed) {
        List<Object> left = new java.util.ArrayList<>();
        roles.forEach(role -> {
            if (allowed.contains(String.valueOf(role))) {
                left.add(role);
            }
        });
        return left;
    }
}
