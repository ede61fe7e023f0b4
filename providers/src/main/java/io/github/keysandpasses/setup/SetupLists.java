package io.github.keysandpasses.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.RealmModel;

/** Checks that the clients and scopes a caller names are there. What is only recorded may have gone since: the plan says so. */
final class SetupLists {

    private final RealmModel realm;

    /** The clients and scopes of {@code realm}. */
    SetupLists(RealmModel realm) {
        this.realm = realm;
    }

    /** The first member of the request that names something unknown. */
    Optional<SetupFault> unknown(SetupRequest request) {
        SetupSettings settings = request.settings();
        Predicate<String> isClient = id -> realm.getClientByClientId(id) != null;
        Predicate<String> isScope = name -> ScopeByName.in(realm, name).isPresent();
        return unknown(request, SetupSettings.KEY_CLIENTS, settings.keyClients(), "client", isClient)
                .or(() -> unknown(request, SetupSettings.CLAIMS_CLIENTS, settings.claimsClients(), "client", isClient))
                .or(() -> unknown(request, SetupSettings.PASS_CLIENTS, settings.passClients(), "client", isClient))
                .or(() -> unknown(
                        request, SetupSettings.WEB_API_SCOPES, settings.webApiScopes(), "client scope", isScope));
    }

    private static Optional<SetupFault> unknown(
            SetupRequest request, String member, List<String> names, String kind, Predicate<String> isThere) {
        if (!request.sent().contains(member)) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> !isThere.test(name))
                .findFirst()
                .map(name -> new SetupFault(
                        member + "[" + names.indexOf(name) + "]", "names no " + kind + " of this realm: " + name));
    }
}
