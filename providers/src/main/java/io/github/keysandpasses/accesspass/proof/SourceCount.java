package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.throttle.AskLimit;
import io.github.keysandpasses.domain.throttle.SourceAddress;
import io.github.keysandpasses.domain.webapikey.NetworkAddress;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Counts something by where requests come from: the address by Keycloak's proxy settings, and of an IPv6 address its network and
 * the network of its site. What is stored of an address nobody can read without the server's secret.
 */
final class SourceCount {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_SITE_BYTES = 6;

    private final TryCounters counters;
    private final Optional<String> source;
    private final Optional<String> site;

    /**
     * The count of the source of this session's request.
     *
     * @param what names what is counted, at most 18 characters
     */
    SourceCount(KeycloakSession session, String what) {
        this.counters = new TryCounters(session);
        String address = session.getContext().getConnection().getRemoteAddr();
        this.source = name(session, what + "source.", SourceAddress.of(address).text());
        this.site = NetworkAddress.parse(address)
                .filter(bytes -> bytes.length == IPV6_BYTES)
                .map(bytes -> HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_SITE_BYTES)))
                .flatMap(text -> name(session, what + "site.", text));
    }

    private static Optional<String> name(KeycloakSession session, String kind, String text) {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(hash -> kind
                        + hash.hash(
                                KeyedHash.Purpose.SOURCE_ADDRESS,
                                session.getContext().getRealm().getId(),
                                text));
    }

    /** Whether it can be counted: without the server's secret it cannot. */
    boolean isPossible() {
        return source.isPresent();
    }

    /** Takes one, if the source and its site have one left. */
    boolean take(AskLimit limit) {
        Instant now = new ServerClock().instant();
        if (!take(source, limit, now)) {
            return false;
        }
        if (!take(site, limit.ofSite(), now)) {
            source.ifPresent(counters::giveBack);
            return false;
        }
        return true;
    }

    private boolean take(Optional<String> name, AskLimit limit, Instant now) {
        return name.map(counted -> counters.take(counted, limit.most(), limit.within(), now))
                .orElse(true);
    }

    /** Gives back what was taken. */
    void giveBack() {
        source.ifPresent(counters::giveBack);
        site.ifPresent(counters::giveBack);
    }
}
