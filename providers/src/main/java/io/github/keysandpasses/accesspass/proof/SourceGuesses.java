package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.throttle.SourceAddress;
import io.github.keysandpasses.domain.webapikey.NetworkAddress;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Counts guesses by where they come from, so that nobody tries one pass code on all identifiers there are, or identifiers without
 * end. What is stored of an address nobody can read without the server's secret.
 */
final class SourceGuesses {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_SITE_BYTES = 6;

    private final TryCounters counters;
    private final Optional<String> source;
    private final Optional<String> site;

    SourceGuesses(KeycloakSession session) {
        this.counters = new TryCounters(session);
        String address = session.getContext().getConnection().getRemoteAddr();
        this.source = name(session, "source.", SourceAddress.of(address).text());
        this.site = NetworkAddress.parse(address)
                .filter(bytes -> bytes.length == IPV6_BYTES)
                .map(bytes -> HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_SITE_BYTES)))
                .flatMap(text -> name(session, "site.", text));
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

    /** Grants one more guess of this source; or {@code PASS_GUESSES_EXCEEDED}, {@code NOT_CONFIGURED}. */
    Verdict<Boolean> take() {
        if (source.isEmpty()) {
            return Verdict.refused(RefusalReason.NOT_CONFIGURED);
        }
        return take(source, GuessLimits.SOURCE_TRIES) && take(site, GuessLimits.SITE_TRIES)
                ? Verdict.granted(true)
                : Verdict.refused(RefusalReason.PASS_GUESSES_EXCEEDED);
    }

    private boolean take(Optional<String> name, int limit) {
        return name.map(counted ->
                        counters.take(counted, limit, GuessLimits.SOURCE_WINDOW, new ServerClock().instant()))
                .orElse(true);
    }

    /** It was right, and no guess. */
    void giveBack() {
        source.ifPresent(counters::giveBack);
        site.ifPresent(counters::giveBack);
    }
}
