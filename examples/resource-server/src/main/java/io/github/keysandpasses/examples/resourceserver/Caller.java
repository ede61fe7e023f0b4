package io.github.keysandpasses.examples.resourceserver;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * For whom a token speaks: one organisation and one unit of it. Both are in the signed token, so neither is ever taken from a
 * parameter of the request, which the caller could choose.
 */
record Caller(String organization, String unit) {

    /** A token without one of the two is good for nothing here, whatever its roles. */
    static Caller of(Jwt token) {
        return new Caller(claim(token, "org"), claim(token, "oun"));
    }

    private static String claim(Jwt token, String name) {
        if (token.getClaims().get(name) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw new AccessDeniedException("The token has no " + name);
    }
}
