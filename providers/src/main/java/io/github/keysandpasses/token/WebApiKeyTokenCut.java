package io.github.keysandpasses.token;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * Takes out of a narrow token, of a key or of a login at the Web API, what none may carry: roles and audience of Keycloak's own APIs ({@code account},
 * {@code realm-management}, {@code broker}, and in the master realm everything that administers a realm).
 *
 * <p>A key that leaks must not let its finder change the owner's password or administer the realm.
 */
public final class WebApiKeyTokenCut {

    private static final Set<String> OWN_CLIENTS = Set.of(
            Constants.ACCOUNT_MANAGEMENT_CLIENT_ID,
            Constants.REALM_MANAGEMENT_CLIENT_ID,
            Constants.BROKER_SERVICE_CLIENT_ID);
    private static final Set<String> MASTER_REALM_ROLES = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);

    private static final String REALM_ACCESS = "realm_access";
    private static final String RESOURCE_ACCESS = "resource_access";
    private static final Set<String> ROLE_CLAIMS = Set.of(REALM_ACCESS, RESOURCE_ACCESS);

    private final boolean master;

    private WebApiKeyTokenCut(boolean master) {
        this.master = master;
    }

    /** The cut for keys of a realm. */
    public static WebApiKeyTokenCut in(RealmModel realm) {
        return new WebApiKeyTokenCut(Config.getAdminRealm().equals(realm.getName()));
    }

    /** Cuts an access token, or what userinfo answers, and returns it. */
    public AccessToken apply(AccessToken token) {
        // A mapper may have smuggled roles in as plain claims; Keycloak 26.7.3 has made them true roles by now.
        token.getOtherClaims().keySet().removeAll(ROLE_CLAIMS);
        Map<String, AccessToken.Access> clients = token.getResourceAccess();
        if (clients != null) {
            clients.keySet().removeIf(this::isForbiddenClient);
        }
        String[] audience = token.getAudience();
        if (audience != null) {
            String[] left = Arrays.stream(audience)
                    .filter(client -> !isForbiddenClient(client))
                    .toArray(String[]::new);
            token.audience(left.length == 0 ? null : left);
        }
        AccessToken.Access realmAccess = token.getRealmAccess();
        if (master && realmAccess != null && realmAccess.getRoles() != null) {
            Set<String> roles = new HashSet<>(realmAccess.getRoles());
            roles.removeAll(MASTER_REALM_ROLES);
            realmAccess.roles(roles);
        }
        return token;
    }

    /** Cuts an ID token, where roles are claims like any other, and returns it. */
    public IDToken apply(IDToken token) {
        Object clients = token.getOtherClaims().get(RESOURCE_ACCESS);
        if (clients instanceof Map<?, ?> roles) {
            Map<Object, Object> left = new HashMap<>(roles);
            left.keySet().removeIf(client -> isForbiddenClient(String.valueOf(client)));
            token.setOtherClaims(RESOURCE_ACCESS, left);
        }
        if (master) {
            token.getOtherClaims().remove(REALM_ACCESS);
        }
        return token;
    }

    /** Whether tokens of keys may be for this client. */
    public boolean permitsAudience(String clientId) {
        return !isForbiddenClient(clientId);
    }

    /** Whether tokens of keys may carry the role. */
    public boolean permits(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? !isForbiddenClient(client.getClientId())
                : !(master && MASTER_REALM_ROLES.contains(role.getName()));
    }

    /** In the master realm the client {@code <realm>-realm} administers that realm. */
    private boolean isForbiddenClient(String clientId) {
        return OWN_CLIENTS.contains(clientId) || master && clientId.endsWith("-realm");
    }
}
