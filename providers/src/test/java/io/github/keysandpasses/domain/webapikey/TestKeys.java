package io.github.keysandpasses.domain.webapikey;

import java.time.Instant;
import java.util.Random;

/** Keys for tests; chance is seeded, so that every run sees the same ones. */
public final class TestKeys {

    /** A legacy key that is printed nowhere. */
    public static final String LEGACY = "0123456789ABCDEF0123456789ABCDEF";

    /** The moment the tests take for now. */
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private TestKeys() {}

    /** One of our keys; equal seeds make equal keys. */
    public static PresentedWebApiKey ours(long seed) {
        Random random = new Random(seed);
        return WebApiKeyFormat.generate(random::nextInt);
    }

    /** The text of one of our keys. */
    public static String text(long seed) {
        return ours(seed).reveal();
    }

    /** A systemic key of an organisation, made a day ago, that never expires. */
    public static StoredWebApiKey stored() {
        return stored(KeyClass.SYSTEMIC, null, null);
    }

    /** A key with an expiry or a revocation; null where it has none. */
    public static StoredWebApiKey stored(KeyClass keyClass, Instant expiresAt, Instant revokedAt) {
        Revocation end = revokedAt == null ? null : new Revocation(revokedAt, RevocationCause.ADMINISTRATOR, null);
        Instant yesterday = NOW.minusSeconds(86_400);
        return living(keyClass, new KeyLife(yesterday, expiresAt, true, null, end, KeyRotation.NONE), KeyUse.NONE);
    }

    /** A key with this life and use. */
    public static StoredWebApiKey living(KeyClass keyClass, KeyLife life, KeyUse use) {
        return new StoredWebApiKey(
                "key-1",
                "owner-1",
                OwnerKind.USER,
                keyClass,
                "org-1",
                "kp_AbCdEf",
                false,
                life,
                KeyRestrictions.NONE,
                use);
    }
}
