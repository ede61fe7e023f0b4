package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.WebApiKeyTokenCut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/**
 * The resource servers somebody wants a token for ({@code audience}, RFC 8693 section 2.1). All of them must be had: a token for
 * some of them would be another one than was asked for. Why one cannot be had stays unsaid, so nobody learns the realm's clients.
 */
final class TargetAudience {

    private TargetAudience() {}

    /** The clients of these names, or {@code AUDIENCE_INVALID}: unknown, disabled, or one of Keycloak's own APIs. */
    static Verdict<List<ClientModel>> named(RealmModel realm, List<String> names) {
        WebApiKeyTokenCut cut = WebApiKeyTokenCut.in(realm);
        List<ClientModel> clients = new ArrayList<>();
        for (String name : names) {
            ClientModel client = cut.permitsAudience(name) ? realm.getClientByClientId(name) : null;
            if (client == null || !client.isEnabled()) {
                return Verdict.refused(RefusalReason.AUDIENCE_INVALID);
            }
            clients.add(client);
        }
        return Verdict.granted(clients);
    }

    /** Whether the token is for all of them: Keycloak takes out of its audience what was not asked for, and adds nothing. */
    static boolean isReachedBy(AccessToken token, List<ClientModel> asked) {
        Set<String> reached = token.getAudience() == null ? Set.of() : Set.copyOf(Arrays.asList(token.getAudience()));
        return asked.stream().map(ClientModel::getClientId).allMatch(reached::contains);
    }
}
