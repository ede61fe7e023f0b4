package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.webapikey.lifecycle.KeyChange;
import io.github.keysandpasses.webapikey.restriction.RestrictionNames;
import java.util.Optional;

/**
 * The body of a request that changes a key; what is left out stays as it is.
 *
 * @param name its new name
 * @param enabled whether it shall be switched on
 * @param reason why it is switched off, at most 255 characters
 * @param expiresAt seconds since 1970
 * @param neverExpires true for ever, where the realm allows it
 * @param restrictions all its restrictions from now on; an empty object: none
 */
public record KeyChangeInput(
        String name,
        Boolean enabled,
        String reason,
        Long expiresAt,
        Boolean neverExpires,
        RestrictionsInput restrictions) {

    /** Reads the change; refuses what cannot be. */
    Verdict<KeyChange> parse(RestrictionNames names) {
        return parseName()
                .then(goodName -> AskedExpiry.parse(expiresAt, neverExpires)
                        .then(expiry -> new RevocationInput(reason, null)
                                .parse()
                                .then(words -> parseRestrictions(names)
                                        .then(read -> Verdict.granted(new KeyChange(
                                                goodName,
                                                Optional.ofNullable(enabled),
                                                words.orElse(null),
                                                expiry,
                                                read))))));
    }

    private Verdict<Optional<WebApiKeyName>> parseName() {
        return name == null
                ? Verdict.granted(Optional.empty())
                : WebApiKeyName.parse(name).then(good -> Verdict.granted(Optional.of(good)));
    }

    private Verdict<Optional<KeyRestrictions>> parseRestrictions(RestrictionNames names) {
        return restrictions == null
                ? Verdict.granted(Optional.empty())
                : names.read(restrictions.asked()).then(read -> Verdict.granted(Optional.of(read)));
    }
}
