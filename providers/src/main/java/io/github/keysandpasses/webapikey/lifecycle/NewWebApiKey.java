package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;

/**
 * What a key that is to be made shall be like.
 *
 * @param name what people call it
 * @param keyClass what it is for
 * @param organization the organisation it is for, by CRM id, alias, id or name; null where its owner has one or none
 * @param expiry when it shall expire
 * @param restrictions how it shall be narrower than its owner
 */
public record NewWebApiKey(
        WebApiKeyName name, KeyClass keyClass, String organization, AskedExpiry expiry, KeyRestrictions restrictions) {}
