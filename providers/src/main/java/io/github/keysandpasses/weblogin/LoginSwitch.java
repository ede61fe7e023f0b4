package io.github.keysandpasses.weblogin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.models.ClientModel;

/**
 * Whether people may log in by user name and password at the Web API: the stock client setting <em>Direct access
 * grants</em>. RFC 9700 section 2.4 bans password grants; a realm admin who must have one for old clients decides so in
 * plain view.
 */
public final class LoginSwitch {

    private LoginSwitch() {}

    /** Grants the client itself, or refuses with {@code WEB_API_LOGIN_OFF}. */
    public static Verdict<ClientModel> of(ClientModel client) {
        return client.isDirectAccessGrantsEnabled()
                ? Verdict.granted(client)
                : Verdict.refused(RefusalReason.WEB_API_LOGIN_OFF);
    }
}
