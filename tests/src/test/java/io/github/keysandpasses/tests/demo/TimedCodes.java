package io.github.keysandpasses.tests.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: six digits every thirty seconds (RFC 6238), from a secret Keycloak is told too. */
public record TimedCodes(String secret) {
    private static final int PERIOD = 30;

    /** The credential, as the admin REST API takes it. */
    public Map<String, String> credential() {
        return Map.of(
                "type",
                "otp",
                "userLabel",
                "App",
                "secretData",
                "{\"value\":\"" + secret + "\"}",
                "credentialData",
                "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
    }

    /** The code of now. */
    public String now() {
        return at(Instant.now());
    }

    /** The code after that: Keycloak takes it early, and takes no code twice. */
    public String next() {
        return at(Instant.now().plusSeconds(PERIOD));
    }

    /** A code that is not good now, nor anywhere near. */
    public String wrong() {
        return at(Instant.now().minusSeconds(86_400));
    }

    private String at(Instant time) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(time.getEpochSecond() / PERIOD)
                    .array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
