package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.time.Instant;

/**
 * What a key that is to be made shall be like.
 *
 * @param name what people call it
 * @param keyClass what it is for
 * @param organization the organisation it is for, by CRM id, alias, id or name; null where its owner has one or none
 * @param expiresAt from when on it is refused, or null: never
 */
public record NewWebApiKey(WebApiKeyName name, KeyClass keyClass, String organization, Instant expiresAt) {}
