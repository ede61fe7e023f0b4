package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A form in which nothing is wrong.
 *
 * @param name what the key shall be called
 * @param expiresAt from when on it is refused; empty: never
 * @param organization the id of the organisation that was chosen; empty where there was nothing to choose
 * @param scopes the client scopes the key is restricted to; empty where the realm names none to choose from
 */
record KeyWish(
        WebApiKeyName name,
        Optional<Instant> expiresAt,
        Optional<String> organization,
        Optional<List<String>> scopes) {}
