package io.github.keysandpasses.settings;

import io.github.keysandpasses.domain.webapikey.ExpiryRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * What a realm says about its Web API keys. Kept as a component of the realm: it travels with the realm, and Keycloak caches it,
 * so asking costs no statement.
 *
 * @param defaultExpiryDays the life of a key for which nothing is said
 * @param maxExpiryDays the longest life
 * @param neverExpires whether a key may be good for ever
 * @param unusedDays after how many days without use a key is revoked; 0: never
 * @param rotationGraceHours how long a rotated key lives on when nothing is said
 * @param maxKeysPerOwner the ceiling for keys an administrator makes for one owner
 * @param selfService whether people make keys for themselves in the Account Console
 * @param selfServiceMaxKeys the ceiling for one person there
 * @param selfServiceScopes the client scopes, by name, a person can choose from; empty: no choice
 * @param organizationAdmins whether organisations' own admins manage their organisations' keys
 * @param wrongKeyTries how many wrong keys a source address has free
 * @param wrongKeyRefillMinutes after how many minutes it has another one
 */
public record WebApiKeySettings(
        int defaultExpiryDays,
        int maxExpiryDays,
        boolean neverExpires,
        int unusedDays,
        int rotationGraceHours,
        int maxKeysPerOwner,
        boolean selfService,
        int selfServiceMaxKeys,
        List<String> selfServiceScopes,
        boolean organizationAdmins,
        int wrongKeyTries,
        int wrongKeyRefillMinutes) {

    /** The longest grace time of a rotation. */
    public static final Duration MAX_ROTATION_GRACE = Duration.ofDays(7);

    /** What holds where a realm says nothing. */
    public static final WebApiKeySettings DEFAULTS =
            new WebApiKeySettings(90, 365, false, 365, 24, 100, false, 25, List.of(), false, 10, 10);

    public WebApiKeySettings {
        selfServiceScopes = List.copyOf(selfServiceScopes);
    }

    /** The settings of a realm. */
    public static WebApiKeySettings of(RealmModel realm) {
        return SettingsComponent.find(realm).map(SettingsComponent::read).orElse(DEFAULTS);
    }

    /** How long keys may live. */
    public ExpiryRule expiryRule() {
        return new ExpiryRule(Duration.ofDays(defaultExpiryDays), Duration.ofDays(maxExpiryDays), neverExpires);
    }

    /** How long a key may stay unused; zero: for ever. */
    public Duration unusedLimit() {
        return Duration.ofDays(unusedDays);
    }

    /** How long a rotated key lives on when nothing is said. */
    public Duration rotationGrace() {
        return Duration.ofHours(rotationGraceHours);
    }

    /** The first setting that is out of its range, in words that name it. */
    public Optional<String> fault() {
        return SettingsRanges.fault(this);
    }
}
