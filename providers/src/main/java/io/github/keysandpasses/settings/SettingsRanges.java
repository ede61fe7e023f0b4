package io.github.keysandpasses.settings;

import java.util.Optional;
import java.util.stream.Stream;

/** What the settings of Web API keys can be. */
final class SettingsRanges {

    private static final int MAX_DAYS = 3650;
    private static final int MAX_SCOPES = 100;

    private SettingsRanges() {}

    static Optional<String> fault(WebApiKeySettings settings) {
        return Stream.of(
                        range(SettingsKey.MAX_EXPIRY_DAYS, settings.maxExpiryDays(), 1, MAX_DAYS),
                        range(
                                SettingsKey.DEFAULT_EXPIRY_DAYS,
                                settings.defaultExpiryDays(),
                                1,
                                settings.maxExpiryDays()),
                        range(SettingsKey.UNUSED_DAYS, settings.unusedDays(), 0, MAX_DAYS),
                        range(SettingsKey.ROTATION_GRACE_HOURS, settings.rotationGraceHours(), 0, (int)
                                WebApiKeySettings.MAX_ROTATION_GRACE.toHours()),
                        range(SettingsKey.MAX_KEYS_PER_OWNER, settings.maxKeysPerOwner(), 1, 1000),
                        range(SettingsKey.SELF_SERVICE_MAX_KEYS, settings.selfServiceMaxKeys(), 1, 100),
                        range(SettingsKey.WRONG_KEY_TRIES, settings.wrongKeyTries(), 1, 1000),
                        range(SettingsKey.WRONG_KEY_REFILL_MINUTES, settings.wrongKeyRefillMinutes(), 1, 1440),
                        scopes(settings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> range(String key, int value, int least, int most) {
        return value < least || value > most
                ? Optional.of(key + " must be a whole number from " + least + " to " + most)
                : Optional.empty();
    }

    private static Optional<String> scopes(WebApiKeySettings settings) {
        boolean good = settings.selfServiceScopes().size() <= MAX_SCOPES
                && settings.selfServiceScopes().stream()
                        .allMatch(name -> !name.isBlank()
                                && name.length() <= 255
                                && name.codePoints().noneMatch(Character::isISOControl))
                && settings.selfServiceScopes().stream().distinct().count()
                        == settings.selfServiceScopes().size();
        return good
                ? Optional.empty()
                : Optional.of(SettingsKey.SELF_SERVICE_SCOPES + " must be at most " + MAX_SCOPES
                        + " different names of client scopes");
    }
}
