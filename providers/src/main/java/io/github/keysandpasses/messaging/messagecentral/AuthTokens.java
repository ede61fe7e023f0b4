package io.github.keysandpasses.messaging.messagecentral;

import io.github.keysandpasses.messaging.FailureReason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Message Central's tokens for its own API, kept until they expire. For each account one is fetched at a time: the others wait
 * for it instead of asking for one more.
 */
final class AuthTokens {

    private static final int MOST_ACCOUNTS = 1_000;

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final InstantSource clock;

    AuthTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** The account's token; fetches one if there is none that is still good. */
    Fetched token(Account account, Supplier<Fetched> fetch) {
        Slot slot = slot(account);
        synchronized (slot) {
            if (slot.token != null && slot.token.isGoodAt(clock.instant())) {
                return Fetched.token(slot.token);
            }
            Fetched fetched = fetch.get();
            slot.token = fetched.token().orElse(null);
            return fetched;
        }
    }

    /** The account's token turned out to be no good; one that was fetched in the meantime stays. */
    void forget(Account account, AuthToken token) {
        Slot slot = slot(account);
        synchronized (slot) {
            if (token == slot.token) {
                slot.token = null;
            }
        }
    }

    private Slot slot(Account account) {
        if (slots.size() > MOST_ACCOUNTS) {
            slots.clear();
        }
        return slots.computeIfAbsent(name(account), name -> new Slot());
    }

    /** A changed key is another account: with the old one nobody gets the new one's token, or keeps the old one's. */
    private static String name(Account account) {
        String text = String.join("\n", account.baseUrl(), account.customerId(), account.key(), account.country());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }

    private static final class Slot {
        private AuthToken token;
    }

    /** A token, or why there is none. */
    record Fetched(Optional<AuthToken> token, FailureReason failure) {

        static Fetched token(AuthToken token) {
            return new Fetched(Optional.of(token), null);
        }

        static Fetched none(FailureReason failure) {
            return new Fetched(Optional.empty(), failure);
        }
    }

    /** A token that cannot be printed. */
    static final class AuthToken {
        private final String value;
        private final Instant goodUntil;

        AuthToken(String value, Instant goodUntil) {
            this.value = value;
            this.goodUntil = goodUntil;
        }

        String reveal() {
            return value;
        }

        boolean isGoodAt(Instant now) {
            return now.isBefore(goodUntil);
        }

        @Override
        public String toString() {
            return "AuthToken[hidden]";
        }
    }
}
