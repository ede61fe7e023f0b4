package io.github.keysandpasses.messaging.messagecentral;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.json.StrictJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * How long a token of Message Central is good. Its documentation does not say; the tokens seen are JWTs with {@code exp}. It is
 * read and not verified: who would lie about it could as well have given another token.
 */
final class TokenExpiry {

    private static final Duration UNKNOWN = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(30);

    private TokenExpiry() {}

    /** Until when it may be used: a little less than it says, and not for years. */
    static Instant of(String token, Instant now) {
        Instant end = exp(token).map(Instant::ofEpochSecond).orElse(now.plus(UNKNOWN));
        Instant safe = end.minus(BEFORE_THE_END);
        return safe.isBefore(now.plus(LONGEST)) ? safe : now.plus(LONGEST);
    }

    private static Optional<Long> exp(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return StrictJson.object(Base64.getUrlDecoder().decode(parts[1]))
                    .map(claims -> claims.path("exp"))
                    .filter(JsonNode::canConvertToLong)
                    .map(JsonNode::longValue)
                    .filter(exp -> exp > 0 && exp < Integer.MAX_VALUE * 8L);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
