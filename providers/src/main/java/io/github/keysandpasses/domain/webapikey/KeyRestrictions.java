package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a key is narrower than its owner. Each list that is there names all that is allowed; one that is not there restricts
 * nothing. A list never grants: the owner must have what it names.
 *
 * @param roles realm and client roles its tokens may carry, with what they are composed of
 * @param clientScopes client scopes its tokens may have, by their ids
 * @param audiences clients its tokens may be for, by their internal ids
 * @param clients clients that may exchange it, by their internal ids; the Web API's client counts
 * @param networks where it may be presented from; empty: anywhere
 */
public record KeyRestrictions(
        Optional<List<NamedThing>> roles,
        Optional<List<NamedThing>> clientScopes,
        Optional<List<NamedThing>> audiences,
        Optional<List<NamedThing>> clients,
        List<Network> networks) {

    /** As wide as its owner. */
    public static final KeyRestrictions NONE =
            new KeyRestrictions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public KeyRestrictions {
        roles = roles.map(List::copyOf);
        clientScopes = clientScopes.map(List::copyOf);
        audiences = audiences.map(List::copyOf);
        clients = clients.map(List::copyOf);
        networks = List.copyOf(networks);
    }

    /** Whether there is no restriction at all. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether both restrict alike: to the same ids and networks, in whatever order and under whatever names. */
    public boolean namesTheSameAs(KeyRestrictions other) {
        return ids(roles).equals(ids(other.roles))
                && ids(clientScopes).equals(ids(other.clientScopes))
                && ids(audiences).equals(ids(other.audiences))
                && ids(clients).equals(ids(other.clients))
                && Set.copyOf(networks).equals(Set.copyOf(other.networks));
    }

    private static Optional<Set<String>> ids(Optional<List<NamedThing>> things) {
        return things.map(all -> all.stream().map(NamedThing::id).collect(Collectors.toSet()));
    }

    /** Whether tokens of the key are narrower than its owner's in what they carry. */
    public boolean narrowsTokens() {
        return roles.isPresent() || clientScopes.isPresent() || audiences.isPresent();
    }

    /**
     * Decides whether the key may be presented like this: {@code KEY_CLIENT_NOT_ALLOWED}, {@code KEY_NETWORK_NOT_ALLOWED}.
     *
     * @param clientId the internal id of the client that presents it
     * @param address the IP address it comes from
     */
    public Verdict<KeyRestrictions> presentedBy(String clientId, String address) {
        boolean wrongClient = clients.isPresent()
                && clients.get().stream().noneMatch(client -> client.id().equals(clientId));
        if (wrongClient) {
            return Verdict.refused(RefusalReason.KEY_CLIENT_NOT_ALLOWED);
        }
        boolean anywhere = networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(address));
        return anywhere ? Verdict.granted(this) : Verdict.refused(RefusalReason.KEY_NETWORK_NOT_ALLOWED);
    }
}
