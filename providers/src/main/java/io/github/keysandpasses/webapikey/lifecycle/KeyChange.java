package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.util.Optional;

/**
 * What shall become of a key; what is empty stays as it is.
 *
 * @param name its new name
 * @param enabled whether it shall be switched on
 * @param reason why it is switched off, or null
 * @param expiry its new expiry; one that says nothing leaves it
 * @param restrictions all its restrictions, instead of those it has
 */
public record KeyChange(
        Optional<WebApiKeyName> name,
        Optional<Boolean> enabled,
        String reason,
        AskedExpiry expiry,
        Optional<KeyRestrictions> restrictions) {}
