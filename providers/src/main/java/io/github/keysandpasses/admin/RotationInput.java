package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.webapikey.lifecycle.RotationRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * The body of a request that rotates a key; all of it may be left out.
 *
 * @param graceHours how long the old key lives on, 0 to 168; left out: as the realm says
 * @param name the successor's name; left out: the old one with a number
 * @param expiresAt the successor's expiry, seconds since 1970; left out: as long a life as the old key had
 * @param neverExpires true for ever, where the realm allows it
 */
public record RotationInput(Integer graceHours, String name, Long expiresAt, Boolean neverExpires) {

    /** Reads the request; refuses what cannot be. */
    Verdict<RotationRequest> parse() {
        if (graceHours != null && (graceHours < 0 || graceHours > WebApiKeySettings.MAX_ROTATION_GRACE.toHours())) {
            return Verdict.refused(RefusalReason.KEY_GRACE_INVALID);
        }
        Optional<Duration> grace = Optional.ofNullable(graceHours).map(Duration::ofHours);
        return parseName()
                .then(goodName -> AskedExpiry.parse(expiresAt, neverExpires)
                        .then(expiry -> Verdict.granted(new RotationRequest(grace, goodName, expiry))));
    }

    private Verdict<Optional<WebApiKeyName>> parseName() {
        return name == null
                ? Verdict.granted(Optional.empty())
                : WebApiKeyName.parse(name).then(good -> Verdict.granted(Optional.of(good)));
    }
}
