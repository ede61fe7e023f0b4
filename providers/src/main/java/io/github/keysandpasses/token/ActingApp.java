package io.github.keysandpasses.token;

import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.AccessToken;

/**
 * The claim {@code act} (RFC 8693 section 4.1): the app that acts for the customer whose authentication code it exchanged. Whoever
 * gets another token for that token acts in its name, and is in {@code azp}.
 */
public final class ActingApp {

    private static final String CLAIM = "act";

    private ActingApp() {}

    static void write(AccessToken token, Optional<AccessToken> presented, ClientModel app) {
        Object actor = presented
                .map(before -> before.getOtherClaims().get(CLAIM))
                .orElseGet(() -> Map.of("sub", app.getClientId()));
        token.setOtherClaims(CLAIM, actor);
    }

    /** Keycloak rebuilds a token from its mappers when it is introspected: this claim has none. */
    public static void show(AccessToken signed, AccessToken shown) {
        Object actor = signed.getOtherClaims().get(CLAIM);
        if (actor != null) {
            shown.setOtherClaims(CLAIM, actor);
        }
    }
}
