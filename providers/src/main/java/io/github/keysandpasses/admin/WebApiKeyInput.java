package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.webapikey.lifecycle.NewWebApiKey;
import io.github.keysandpasses.webapikey.restriction.AskedRestrictions;
import io.github.keysandpasses.webapikey.restriction.RestrictionNames;
import java.util.Arrays;

/**
 * The body of a request that makes or imports a key.
 *
 * @param userId the id of the user that shall own it; or one of the next two
 * @param clientId the client id, or the id, of the client whose service account shall own it
 * @param organizationId the id of the organisation that shall own it
 * @param unitId the id of the unit of that organisation that shall own it
 * @param name 1 to 100 characters, unique among the owner's credentials
 * @param organization CRM id, alias, id or name; needed when the owner is a member of several
 * @param keyClass SYSTEMIC (default) or CONSUMER_APPLICATION
 * @param expiresAt seconds since 1970; left out: as the realm says, and never for an imported key
 * @param neverExpires true for a key that is good for ever, where the realm allows it
 * @param restrictions how it shall be narrower than its owner; left out: not at all
 * @param key the key in clear text, when importing
 */
public record WebApiKeyInput(
        String userId,
        String clientId,
        String organizationId,
        String unitId,
        String name,
        String organization,
        String keyClass,
        Long expiresAt,
        Boolean neverExpires,
        RestrictionsInput restrictions,
        String key) {

    /** Reads what the key shall be like; refuses what cannot be. */
    Verdict<NewWebApiKey> parse(RestrictionNames names) {
        return WebApiKeyName.parse(name)
                .then(goodName -> parseClass()
                        .then(goodClass -> AskedExpiry.parse(expiresAt, neverExpires)
                                .then(expiry -> names.read(asked())
                                        .then(read -> Verdict.granted(
                                                new NewWebApiKey(goodName, goodClass, organization, expiry, read))))));
    }

    OwnerInput owner() {
        return new OwnerInput(userId, clientId, organizationId, unitId);
    }

    private AskedRestrictions asked() {
        return restrictions == null ? null : restrictions.asked();
    }

    private Verdict<KeyClass> parseClass() {
        if (keyClass == null) {
            return Verdict.granted(KeyClass.SYSTEMIC);
        }
        return Arrays.stream(KeyClass.values())
                .filter(known -> known.name().equals(keyClass))
                .findFirst()
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.KEY_CLASS_INVALID));
    }

    @Override
    public String toString() {
        return "WebApiKeyInput[secret]";
    }
}
