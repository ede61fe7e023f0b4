package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.http.Entrance;
import io.github.keysandpasses.token.WebApiClient;
import io.github.keysandpasses.webapikey.exchange.ClientPermission;
import io.github.keysandpasses.weblogin.PasswordInUrl;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** Decides whether the Web API answers at all. */
final class WebApiGuard {

    private final KeycloakContext context;

    WebApiGuard(KeycloakContext context) {
        this.context = context;
    }

    /**
     * The client of the Web API, if the request may go on.
     *
     * @return the client, or {@code HTTPS_REQUIRED}, {@code REALM_DISABLED}, {@code KEY_IN_URL}, {@code
     *     PASSWORD_IN_URL}, {@code WEB_API_NOT_AVAILABLE}, {@code WEB_API_CANNOT_BIND}
     */
    Verdict<ClientModel> client() {
        return Entrance.of(context).then(this::withoutPassword);
    }

    private Verdict<ClientModel> withoutPassword(RealmModel realm) {
        if (PasswordInUrl.isIn(context.getUri().getQueryParameters())) {
            return Verdict.refused(RefusalReason.PASSWORD_IN_URL);
        }
        ClientModel client = WebApiClient.in(realm);
        return client != null && isUsable(client)
                ? bindable(client)
                : Verdict.refused(RefusalReason.WEB_API_NOT_AVAILABLE);
    }

    private static boolean isUsable(ClientModel client) {
        return client.isEnabled()
                && OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())
                && ClientPermission.of(client) instanceof Verdict.Granted;
    }

    /** A client that demands bound tokens (RFC 9449, RFC 8705) would get unbound ones here: that fails closed. */
    private static Verdict<ClientModel> bindable(ClientModel client) {
        OIDCAdvancedConfigWrapper config = OIDCAdvancedConfigWrapper.fromClientModel(client);
        return config.isUseDPoP() || config.isUseMtlsHokToken()
                ? Verdict.refused(RefusalReason.WEB_API_CANNOT_BIND)
                : Verdict.granted(client);
    }
}
