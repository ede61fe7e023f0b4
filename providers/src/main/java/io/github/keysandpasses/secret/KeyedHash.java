package io.github.keysandpasses.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 (RFC 2104) of high-entropy secrets under the server's hash secret, for storing and finding them.
 *
 * <p>Who steals the database learns nothing without the hash secret. The realm's id goes into every hash, so a value hashed for
 * one realm means nothing in another. Retired secrets still find old values; only the current one makes new ones.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec current;
    private final List<SecretKeySpec> all;

    KeyedHash(String currentSecret, List<String> retiredSecrets) {
        this.current = key(currentSecret);
        this.all = Stream.concat(Stream.of(current), retiredSecrets.stream().map(KeyedHash::key))
                .toList();
    }

    /** The hash under which a new secret is stored: 64 lower-case hexadecimal digits. */
    public String hash(Purpose purpose, String realmId, String secret) {
        return hash(current, purpose, realmId, secret);
    }

    /** Every hash under which the secret may be stored, the current one first. */
    public List<String> candidates(Purpose purpose, String realmId, String secret) {
        return all.stream().map(key -> hash(key, purpose, realmId, secret)).toList();
    }

    private static String hash(SecretKeySpec key, Purpose purpose, String realmId, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((purpose.name() + '\0' + realmId + '\0').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec key(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What is hashed; it goes into the hash, so a value for one purpose is never taken for another. */
    public enum Purpose {
        /** A key, as it is stored and found. */
        WEB_API_KEY,
        /** Where wrong keys and wrong guesses came from. */
        SOURCE_ADDRESS,
        /** The authentication code of an access pass, as it is stored and found. */
        AUTHENTICATION_CODE,
        /** A code that was sent. */
        SENT_CODE,
        /** Where codes were sent to. */
        MESSAGE_ADDRESS,
        /** An identifier that was tried, and that nobody has. */
        UNKNOWN_IDENTIFIER
    }
}
