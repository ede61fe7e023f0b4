package io.github.keysandpasses.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a token remembers of how it came to be: the key that was exchanged, or that it is of a login at the Web API, and the
 * organisation and unit it was issued for.
 *
 * <p>It is carried at the end of the token's {@code jti}, because that is the one claim of ours that Keycloak keeps everywhere:
 * in lightweight tokens, when introspection rebuilds a token from its mappers, in refresh tokens. It holds ids only, none of
 * them secret, and since the token is signed nobody can change them.
 *
 * <p>Form: {@code <Keycloak's jti>.<key>.<organisation>.<unit>}, each part empty or an id (a UUID as 22 base64url characters,
 * any other id as {@code ~} and its base64url form). Instead of a key there may be the word {@value #LOGIN}. More parts may
 * follow: the word {@value #ROLES} says that the token's roles are all in it; {@code P} and an id that somebody logged in with
 * this access pass, {@code X} and an id that an app has exchanged its authentication code; {@code A} and the mark of an account that the login was for it. Keycloak's own {@code jti} has no dot.
 *
 * @param keyId the id of the Web API key that was exchanged, if one was
 * @param ofWebApiLogin whether somebody logged in for it by user name at the Web API
 * @param organizationId the id of the organisation, if the token is for one
 * @param unitId the id of the unit, if the token is for one
 * @param carriesRoles whether a token has no other roles than those in it: not so for a lightweight token, whose roles are shown
 *     at introspection only
 * @param pass the access pass of the login, if it was made with one
 */
public record TokenOrigin(
        Optional<String> keyId,
        boolean ofWebApiLogin,
        Optional<String> organizationId,
        Optional<String> unitId,
        boolean carriesRoles,
        Optional<PassOrigin> pass) {

    /** No id can look like it: base64 has no words of five letters. */
    private static final String LOGIN = "login";

    private static final String ROLES = "roles";

    private static final char PASS = 'P';
    private static final char EXCHANGED = 'X';
    private static final char ACCOUNT = 'A';

    private static final char SEPARATOR = '.';
    private static final char OTHER = '~';

    public TokenOrigin {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(organizationId, "organizationId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(pass, "pass");
        if (keyId.isPresent() && ofWebApiLogin) {
            throw new IllegalArgumentException("a key and a login");
        }
    }

    /** An origin without an access pass. */
    public TokenOrigin(
            Optional<String> keyId,
            boolean ofWebApiLogin,
            Optional<String> organizationId,
            Optional<String> unitId,
            boolean carriesRoles) {
        this(keyId, ofWebApiLogin, organizationId, unitId, carriesRoles, Optional.empty());
    }

    /** The origin of a token of a key, or, without one, of an ordinary login at Keycloak's own doors. */
    public TokenOrigin(Optional<String> keyId, Optional<String> organizationId, Optional<String> unitId) {
        this(keyId, false, organizationId, unitId, false);
    }

    /** The origin of a token of a login at the Web API. */
    public static TokenOrigin ofLogin(Optional<String> organizationId, Optional<String> unitId) {
        return new TokenOrigin(Optional.empty(), true, organizationId, unitId, false);
    }

    /** The same origin, for another organisation and unit. */
    public TokenOrigin with(Optional<String> otherOrganizationId, Optional<String> otherUnitId) {
        return new TokenOrigin(keyId, ofWebApiLogin, otherOrganizationId, otherUnitId, carriesRoles, pass);
    }

    /** The same origin, of a login with this access pass. */
    public TokenOrigin withPass(Optional<PassOrigin> ofLogin) {
        return new TokenOrigin(keyId, ofWebApiLogin, organizationId, unitId, carriesRoles, ofLogin);
    }

    /** Whether the other remembers the same, whichever of them carries its roles. */
    boolean isSameAs(TokenOrigin other) {
        return withRoles(false).equals(other.withRoles(false));
    }

    /** The same origin, of a token that carries all its roles, or does not. */
    TokenOrigin withRoles(boolean carried) {
        return new TokenOrigin(keyId, ofWebApiLogin, organizationId, unitId, carried, pass);
    }

    /**
     * Whether the token is kept away from Keycloak's own APIs, wherever it is issued, looked at or exchanged: tokens of keys, of
     * authentication codes and of the Web API are for the apps of the CRM.
     */
    public boolean isNarrow() {
        return keyId.isPresent()
                || ofWebApiLogin
                || pass.filter(PassOrigin::exchanged).isPresent();
    }

    /** Reads the origin from a {@code jti}; empty if it carries none, or nothing readable. */
    public static Optional<TokenOrigin> of(String jti) {
        if (jti == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(jti.split("\\.", -1));
        if (parts.size() < 4) {
            return Optional.empty();
        }
        try {
            return read(parts.subList(1, 4), new ArrayDeque<>(parts.subList(4, parts.size())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<TokenOrigin> read(List<String> ids, Deque<String> rest) {
        boolean carriesRoles = ROLES.equals(rest.peek());
        if (carriesRoles) {
            rest.pop();
        }
        Optional<String> exchanged = next(rest, EXCHANGED).flatMap(TokenOrigin::decode);
        Optional<String> passId = exchanged.or(() -> next(rest, PASS).flatMap(TokenOrigin::decode));
        Optional<String> account = passId.isPresent() ? next(rest, ACCOUNT) : Optional.empty();
        if (!rest.isEmpty()) {
            return Optional.empty();
        }
        boolean login = LOGIN.equals(ids.get(0));
        return Optional.of(new TokenOrigin(
                login ? Optional.empty() : decode(ids.get(0)),
                login,
                decode(ids.get(1)),
                decode(ids.get(2)),
                carriesRoles,
                passId.map(id -> new PassOrigin(id, account, exchanged.isPresent()))));
    }

    /** What follows the mark in the next part, if it begins with it. */
    private static Optional<String> next(Deque<String> rest, char mark) {
        boolean marked =
                !rest.isEmpty() && rest.peek().length() > 1 && rest.peek().charAt(0) == mark;
        return marked ? Optional.of(rest.pop().substring(1)) : Optional.empty();
    }

    /** The {@code jti} with this origin at its end, instead of the one it may have carried. */
    public String appendTo(String jti) {
        int end = jti.indexOf(SEPARATOR);
        String bare = end < 0 ? jti : jti.substring(0, end);
        return bare
                + SEPARATOR
                + (ofWebApiLogin ? LOGIN : encode(keyId))
                + SEPARATOR
                + encode(organizationId)
                + SEPARATOR
                + encode(unitId)
                + (carriesRoles ? SEPARATOR + ROLES : "")
                + pass.map(TokenOrigin::encode).orElse("");
    }

    private static String encode(PassOrigin pass) {
        return SEPARATOR
                + ((pass.exchanged() ? EXCHANGED : PASS) + encode(pass.passId()))
                + pass.accountMark().map(mark -> SEPARATOR + (ACCOUNT + mark)).orElse("");
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
