package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.models.ClientModel;

/**
 * Decides which clients may exchange keys: those with a secret of their own to which a realm admin has assigned the client scope
 * {@code web-api-key}, as default or optional. The scope holds nothing; being assigned is its whole meaning.
 */
public final class ClientPermission {

    /** The name of the client scope. */
    public static final String SCOPE = "web-api-key";

    private ClientPermission() {}

    /** Grants the client itself, or refuses with {@code CLIENT_PUBLIC} or {@code CLIENT_NOT_ALLOWED}. */
    public static Verdict<ClientModel> of(ClientModel client) {
        if (client.isPublicClient()) {
            return Verdict.refused(RefusalReason.CLIENT_PUBLIC);
        }
        boolean assigned = client.getClientScopes(true).containsKey(SCOPE)
                || client.getClientScopes(false).containsKey(SCOPE);
        return assigned ? Verdict.granted(client) : Verdict.refused(RefusalReason.CLIENT_NOT_ALLOWED);
    }
}
