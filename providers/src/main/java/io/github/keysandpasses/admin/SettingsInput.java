package io.github.keysandpasses.admin;

import io.github.keysandpasses.settings.WebApiKeySettings;
import java.util.List;
import java.util.Objects;

/**
 * Settings of a realm's Web API keys to change; what is left out stays as it is.
 *
 * @param defaultExpiryDays the life of a key for which nothing is said
 * @param maxExpiryDays the longest life
 * @param neverExpires whether a key may be good for ever
 * @param unusedDays after how many days without use a key is revoked; 0: never
 * @param rotationGraceHours how long a rotated key lives on when nothing is said, 0 to 168
 * @param maxKeysPerOwner the ceiling for keys an administrator makes for one owner
 * @param selfService whether people make keys for themselves in the Account Console
 * @param selfServiceMaxKeys the ceiling for one person there
 * @param selfServiceScopes the client scopes, by name, a person can choose from; empty: no choice
 * @param organizationAdmins whether organisations' own admins manage their organisations' keys
 * @param wrongKeyTries how many wrong keys a source address has free
 * @param wrongKeyRefillMinutes after how many minutes it has another one
 */
public record SettingsInput(
        Integer defaultExpiryDays,
        Integer maxExpiryDays,
        Boolean neverExpires,
        Integer unusedDays,
        Integer rotationGraceHours,
        Integer maxKeysPerOwner,
        Boolean selfService,
        Integer selfServiceMaxKeys,
        List<String> selfServiceScopes,
        Boolean organizationAdmins,
        Integer wrongKeyTries,
        Integer wrongKeyRefillMinutes) {

    /** The settings with these changes; whether they can be is for them to say. */
    WebApiKeySettings over(WebApiKeySettings present) {
        return new WebApiKeySettings(
                or(defaultExpiryDays, present.defaultExpiryDays()),
                or(maxExpiryDays, present.maxExpiryDays()),
                or(neverExpires, present.neverExpires()),
                or(unusedDays, present.unusedDays()),
                or(rotationGraceHours, present.rotationGraceHours()),
                or(maxKeysPerOwner, present.maxKeysPerOwner()),
                or(selfService, present.selfService()),
                or(selfServiceMaxKeys, present.selfServiceMaxKeys()),
                or(selfServiceScopes, present.selfServiceScopes()),
                or(organizationAdmins, present.organizationAdmins()),
                or(wrongKeyTries, present.wrongKeyTries()),
                or(wrongKeyRefillMinutes, present.wrongKeyRefillMinutes()));
    }

    private static <T> T or(T sent, T present) {
        return Objects.requireNonNullElse(sent, present);
    }
}
