package io.github.keysandpasses.webapikey.restriction;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.NamedThing;
import io.github.keysandpasses.domain.webapikey.Network;
import io.github.keysandpasses.token.WebApiKeyTokenCut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;

/** Turns the names somebody restricts a key to into ids, which count from then on, whatever things are called later. */
public final class RestrictionNames {

    private static final int MAX_ENTRIES = 100;
    private static final int MAX_LENGTH = 512;

    private final RealmModel realm;
    private final WebApiKeyTokenCut cut;
    private BadEntry bad;

    /** Looks names up in a realm. */
    public RestrictionNames(RealmModel realm) {
        this.realm = realm;
        this.cut = WebApiKeyTokenCut.in(realm);
    }

    /**
     * Reads restrictions; null is none.
     *
     * @return the restrictions, or {@code KEY_RESTRICTION_EMPTY}, {@code KEY_RESTRICTION_TOO_LONG}, {@code
     *     KEY_RESTRICTION_FORBIDDEN}, {@code KEY_ROLE_UNKNOWN}, {@code KEY_SCOPE_UNKNOWN}, {@code KEY_AUDIENCE_UNKNOWN}, {@code
     *     KEY_CLIENT_UNKNOWN}, {@code KEY_NETWORK_INVALID}
     */
    public Verdict<KeyRestrictions> read(AskedRestrictions asked) {
        bad = null;
        if (asked == null) {
            return Verdict.granted(KeyRestrictions.NONE);
        }
        return each("roles", asked.roles(), this::role)
                .then(roles -> each("clientScopes", asked.clientScopes(), this::scope)
                        .then(scopes -> each("audiences", asked.audiences(), this::audience)
                                .then(audiences -> each("clients", asked.clients(), this::client)
                                        .then(clients -> each("networks", asked.networks(), RestrictionNames::network)
                                                .then(networks -> Verdict.granted(new KeyRestrictions(
                                                        roles,
                                                        scopes,
                                                        audiences,
                                                        clients,
                                                        networks.orElse(List.of()))))))));
    }

    /** The entry for which the last reading was refused, if it was for one of them. */
    public Optional<BadEntry> bad() {
        return Optional.ofNullable(bad);
    }

    private <T> Verdict<Optional<List<T>>> each(
            String restriction, List<String> names, Function<String, Verdict<T>> reader) {
        if (names == null) {
            return Verdict.granted(Optional.empty());
        }
        if (names.isEmpty()) {
            return Verdict.refused(RefusalReason.KEY_RESTRICTION_EMPTY);
        }
        if (names.size() > MAX_ENTRIES) {
            return Verdict.refused(RefusalReason.KEY_RESTRICTION_TOO_LONG);
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Verdict<T> one = isText(names.get(i))
                    ? reader.apply(names.get(i))
                    : Verdict.refused(RefusalReason.KEY_RESTRICTION_TOO_LONG);
            if (one instanceof Verdict.Refused<T> refused) {
                bad = new BadEntry("restrictions." + restriction + "[" + i + "]", names.get(i));
                return Verdict.refused(refused.reason());
            }
            T value = ((Verdict.Granted<T>) one).value();
            if (!read.contains(value)) {
                read.add(value);
            }
        }
        return Verdict.granted(Optional.of(read));
    }

    /** Databases refuse some control characters, so no name is looked up with one. */
    private static boolean isText(String name) {
        return name != null && name.length() <= MAX_LENGTH && name.chars().noneMatch(Character::isISOControl);
    }

    private Verdict<NamedThing> role(String name) {
        return new RoleNames(realm)
                .find(name)
                .map(role -> cut.permits(role)
                        ? Verdict.granted(new NamedThing(role.getId(), RoleNames.of(role)))
                        : Verdict.<NamedThing>refused(RefusalReason.KEY_RESTRICTION_FORBIDDEN))
                .orElse(Verdict.refused(RefusalReason.KEY_ROLE_UNKNOWN));
    }

    private Verdict<NamedThing> scope(String name) {
        ClientScopeModel byId = realm.getClientScopeById(name);
        Optional<ClientScopeModel> scope = byId != null
                ? Optional.of(byId)
                : realm.getClientScopesStream()
                        .filter(candidate -> candidate.getName().equals(name))
                        .findFirst();
        return scope.map(found -> Verdict.granted(new NamedThing(found.getId(), found.getName())))
                .orElse(Verdict.refused(RefusalReason.KEY_SCOPE_UNKNOWN));
    }

    private Verdict<NamedThing> audience(String name) {
        ClientModel client = clientNamed(name);
        if (client == null) {
            return Verdict.refused(RefusalReason.KEY_AUDIENCE_UNKNOWN);
        }
        return cut.permitsAudience(client.getClientId())
                ? Verdict.granted(named(client))
                : Verdict.refused(RefusalReason.KEY_RESTRICTION_FORBIDDEN);
    }

    private Verdict<NamedThing> client(String name) {
        ClientModel client = clientNamed(name);
        return client == null ? Verdict.refused(RefusalReason.KEY_CLIENT_UNKNOWN) : Verdict.granted(named(client));
    }

    private ClientModel clientNamed(String name) {
        ClientModel byClientId = realm.getClientByClientId(name);
        return byClientId == null ? realm.getClientById(name) : byClientId;
    }

    private static NamedThing named(ClientModel client) {
        return new NamedThing(client.getId(), client.getClientId());
    }

    private static Verdict<Network> network(String text) {
        return Network.parse(text).map(Verdict::granted).orElse(Verdict.refused(RefusalReason.KEY_NETWORK_INVALID));
    }
}
