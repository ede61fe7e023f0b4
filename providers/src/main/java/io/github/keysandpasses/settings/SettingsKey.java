package io.github.keysandpasses.settings;

import java.util.List;

/** What the settings are called, in the component and in the admin REST API. */
public final class SettingsKey {

    public static final String DEFAULT_EXPIRY_DAYS = "defaultExpiryDays";
    public static final String MAX_EXPIRY_DAYS = "maxExpiryDays";
    public static final String NEVER_EXPIRES = "neverExpires";
    public static final String UNUSED_DAYS = "unusedDays";
    public static final String ROTATION_GRACE_HOURS = "rotationGraceHours";
    public static final String MAX_KEYS_PER_OWNER = "maxKeysPerOwner";
    public static final String SELF_SERVICE = "selfService";
    public static final String SELF_SERVICE_MAX_KEYS = "selfServiceMaxKeys";
    public static final String SELF_SERVICE_SCOPES = "selfServiceScopes";
    public static final String ORGANIZATION_ADMINS = "organizationAdmins";
    public static final String WRONG_KEY_TRIES = "wrongKeyTries";
    public static final String WRONG_KEY_REFILL_MINUTES = "wrongKeyRefillMinutes";

    /** Numbers, in the order in which people read them. */
    static final List<String> NUMBERS = List.of(
            DEFAULT_EXPIRY_DAYS,
            MAX_EXPIRY_DAYS,
            UNUSED_DAYS,
            ROTATION_GRACE_HOURS,
            MAX_KEYS_PER_OWNER,
            SELF_SERVICE_MAX_KEYS,
            WRONG_KEY_TRIES,
            WRONG_KEY_REFILL_MINUTES);

    /** Switches. */
    static final List<String> SWITCHES = List.of(NEVER_EXPIRES, SELF_SERVICE, ORGANIZATION_ADMINS);

    private SettingsKey() {}
}
