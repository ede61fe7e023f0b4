package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.webapikey.lifecycle.NewWebApiKey;
import java.time.Instant;
import java.util.Arrays;

/**
 * The body of a request that makes or imports a key.
 *
 * @param userId the id of the owner
 * @param name 1 to 100 characters, unique among the owner's credentials
 * @param organization CRM id, alias, id or name; needed when the owner is a member of several
 * @param keyClass SYSTEMIC (default) or CONSUMER_APPLICATION
 * @param expiresAt seconds since 1970; left out: never
 * @param key the key in clear text, when importing
 */
public record WebApiKeyInput(
        String userId, String name, String organization, String keyClass, Long expiresAt, String key) {

    /** 2200-01-01: later is a mistake, milliseconds for seconds for example. */
    private static final long LATEST_EXPIRY_SECONDS = 7_258_118_400L;

    /** Reads what the key shall be like; refuses what cannot be. */
    Verdict<NewWebApiKey> parse(Instant now) {
        return WebApiKeyName.parse(name)
                .then(goodName -> parseClass().then(goodClass -> parseExpiry(now, goodName, goodClass)));
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

    private Verdict<NewWebApiKey> parseExpiry(Instant now, WebApiKeyName goodName, KeyClass goodClass) {
        if (expiresAt == null) {
            return Verdict.granted(new NewWebApiKey(goodName, goodClass, organization, null));
        }
        return expiresAt > now.getEpochSecond() && expiresAt < LATEST_EXPIRY_SECONDS
                ? Verdict.granted(new NewWebApiKey(goodName, goodClass, organization, Instant.ofEpochSecond(expiresAt)))
                : Verdict.refused(RefusalReason.KEY_EXPIRY_INVALID);
    }

    @Override
    public String toString() {
        return "WebApiKeyInput[secret]";
    }
}
