package io.github.keysandpasses.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a token remembers of how it came to be: the key that was exchanged, and the organisation and unit it was issued for.
 *
 * <p>It is carried at the end of the token's {@code jti}, because that is the one claim of ours that Keycloak keeps everywhere:
 * in lightweight tokens, when introspection rebuilds a token from its mappers, in refresh tokens. It holds ids only, none of
 * them secret, and since the token is signed nobody can change them.
 *
 * <p>Form: {@code <Keycloak's jti>.<key>.<organisation>.<unit>}, each part empty or an id (a UUID as 22 base64url characters,
 * any other id as {@code ~} and its base64url form). Keycloak's own {@code jti} has no dot.
 *
 * @param keyId the id of the Web API key that was exchanged, if one was
 * @param organizationId the id of the organisation, if the token is for one
 * @param unitId the id of the unit, if the token is for one
 */
public record TokenOrigin(Optional<String> keyId, Optional<String> organizationId, Optional<String> unitId) {

    private static final char SEPARATOR = '.';
    private static final char OTHER = '~';

    public TokenOrigin {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(organizationId, "organizationId");
        Objects.requireNonNull(unitId, "unitId");
    }

    /** Reads the origin from a {@code jti}; empty if it carries none, or nothing readable. */
    public static Optional<TokenOrigin> of(String jti) {
        if (jti == null) {
            return Optional.empty();
        }
        String[] parts = jti.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TokenOrigin(decode(parts[1]), decode(parts[2]), decode(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The {@code jti} with this origin at its end, instead of the one it may have carried. */
    public String appendTo(String jti) {
        int end = jti.indexOf(SEPARATOR);
        String bare = end < 0 ? jti : jti.substring(0, end);
        return bare + SEPARATOR + encode(keyId) + SEPARATOR + encode(organizationId) + SEPARATOR + encode(unitId);
    }

    private static String encode(Optional<String> id) {
        return id.map(TokenOrigin::encode).orElse("");
    }

    private static String encode(String id) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        try {
            UUID uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return base64.encodeToString(ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array());
            }
        } catch (IllegalArgumentException e) {
            // Not every id is a UUID: a realm file may bring its own.
        }
        return OTHER + base64.encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decode(String part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Base64.Decoder base64 = Base64.getUrlDecoder();
        if (part.charAt(0) == OTHER) {
            return Optional.of(new String(base64.decode(part.substring(1)), StandardCharsets.UTF_8));
        }
        ByteBuffer bytes = ByteBuffer.wrap(base64.decode(part));
        if (bytes.remaining() != 16) {
            throw new IllegalArgumentException("not a UUID");
        }
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()).toString());
    }
}
