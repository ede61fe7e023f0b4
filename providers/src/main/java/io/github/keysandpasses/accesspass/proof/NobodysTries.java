package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.RandomNumbers;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;

/**
 * What a wrong guess writes, for an identifier that nobody has. A database takes milliseconds to keep a row for good, and none to
 * find that there is nothing to keep: so as many rows are written, the first time and later on, as if somebody had it. They are swept
 * away with all others whose time is over.
 */
final class NobodysTries {

    /** So many that those who fail do not wait for each other. */
    private static final int ROWS_OF_FAILURES = 64;

    private final KeycloakSession session;
    private final TryCounters counters;
    private final Instant now = new ServerClock().instant();

    NobodysTries(KeycloakSession session) {
        this.session = session;
        this.counters = new TryCounters(session);
    }

    /** Takes a try as if it were counted for somebody; that it is used up changes nothing. */
    void take(String identifier, int limit, Duration within) {
        session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(hash -> hash.hash(
                        KeyedHash.Purpose.UNKNOWN_IDENTIFIER,
                        session.getContext().getRealm().getId(),
                        String.join("\0", Identifier.lookupKeys(identifier))))
                .ifPresent(hash -> counters.take("nobody." + hash, limit, within, now));
    }

    /** Writes that a pass code was wrong, as it would be written into the row of its pass. */
    void failed() {
        counters.take(
                "nobody." + new RandomNumbers().applyAsInt(ROWS_OF_FAILURES),
                Integer.MAX_VALUE,
                GuessLimits.PASS_CODE_WINDOW,
                now);
    }
}
