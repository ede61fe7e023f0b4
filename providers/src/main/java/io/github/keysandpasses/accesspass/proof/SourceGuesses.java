package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.throttle.SourceAddress;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Counts guesses by where they come from, so that nobody tries one pass code on all identifiers there are, or identifiers without
 * end. What is stored of an address nobody can read without the server's secret.
 */
final class SourceGuesses {

    private final TryCounters counters;
    private final Optional<String> source;

    SourceGuesses(KeycloakSession session) {
        this.counters = new TryCounters(session);
        this.source = session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(hash -> "source."
                        + hash.hash(
                                KeyedHash.Purpose.SOURCE_ADDRESS,
                                session.getContext().getRealm().getId(),
                                SourceAddress.of(session.getContext()
                                                .getConnection()
                                                .getRemoteAddr())
                                        .text()));
    }

    /** Grants one more guess of this source; or {@code PASS_GUESSES_EXCEEDED}, {@code NOT_CONFIGURED}. */
    Verdict<Boolean> take() {
        if (source.isEmpty()) {
            return Verdict.refused(RefusalReason.NOT_CONFIGURED);
        }
        return counters.take(
                        source.get(), GuessLimits.SOURCE_TRIES, GuessLimits.SOURCE_WINDOW, new ServerClock().instant())
                ? Verdict.granted(true)
                : Verdict.refused(RefusalReason.PASS_GUESSES_EXCEEDED);
    }

    /** It was right, and no guess. */
    void giveBack() {
        source.ifPresent(counters::giveBack);
    }
}
