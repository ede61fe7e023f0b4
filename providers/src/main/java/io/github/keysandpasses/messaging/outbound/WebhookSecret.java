package io.github.keysandpasses.messaging.outbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a webhook's messages are signed with (Standard Webhooks 1.0, Signature scheme). It cannot be printed. */
public final class WebhookSecret {

    /** What such a secret looks like, in words. */
    public static final String FORM = "whsec_ and 24 to 64 random bytes in Base64";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final SecretKeySpec key;

    private WebhookSecret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Reads a secret; empty if it is none. */
    public static Optional<WebhookSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            boolean good = bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES;
            return good ? Optional.of(new WebhookSecret(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @param id the header {@code webhook-id}, without a full stop
     * @param timestamp the header {@code webhook-timestamp}
     * @param body exactly the bytes that are sent
     */
    public String sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
