package io.github.keysandpasses.webapikey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.webapikey.KeyState;

/**
 * One key of a document. Of a key that exists, what is left out stays as it is: nothing is widened by leaving something out.
 *
 * @param id the key's id; a key that is not there by this id is looked for by its owner and name
 * @param name its name; by an id that is there it is renamed to this
 * @param owner whose it is
 * @param organization the organisation it is for, by CRM id, alias, id or name; needed where its owner has several
 * @param keyClass SYSTEMIC (default) or CONSUMER_APPLICATION
 * @param expiresAt seconds since 1970; left out: of a generated key as the realm says, of any other one never
 * @param neverExpires true for ever, where the realm allows it or the key comes from elsewhere
 * @param enabled whether it is switched on
 * @param state what an export found; a key that has ended is not made again
 * @param restrictions how it is narrower than its owner, by name; an empty object: not at all
 * @param secret where the key itself comes from; needed for a key that is not there yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentKey(
        String id,
        String name,
        DocumentOwner owner,
        String organization,
        String keyClass,
        Long expiresAt,
        Boolean neverExpires,
        Boolean enabled,
        KeyState state,
        DocumentRestrictions restrictions,
        DocumentSecret secret) {}
