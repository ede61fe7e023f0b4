package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.names.RealmNames;
import org.keycloak.models.ClientModel;

/**
 * Decides which clients may exchange keys: those with a secret of their own to which a realm admin has assigned the client scope
 * that is the permission ({@code web-api-key}, unless the realm's set-up names another), as default or optional. The scope holds
 * nothing; being assigned is its whole meaning.
 */
public final class ClientPermission {

    private ClientPermission() {}

    /** Grants the client itself, or refuses with {@code CLIENT_PUBLIC} or {@code CLIENT_NOT_ALLOWED}. */
    public static Verdict<ClientModel> of(ClientModel client) {
        if (client.isPublicClient()) {
            return Verdict.refused(RefusalReason.CLIENT_PUBLIC);
        }
        String scope = RealmNames.of(client.getRealm()).permissionScope();
        boolean assigned = client.getClientScopes(true).containsKey(scope)
                || client.getClientScopes(false).containsKey(scope);
        return assigned ? Verdict.granted(client) : Verdict.refused(RefusalReason.CLIENT_NOT_ALLOWED);
    }
}
