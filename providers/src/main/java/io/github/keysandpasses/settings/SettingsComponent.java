package io.github.keysandpasses.settings;

import io.github.keysandpasses.component.ConfigText;
import io.github.keysandpasses.component.RealmComponent;
import java.util.Optional;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** The one component of a realm that holds the settings of its Web API keys. */
public final class SettingsComponent {

    /** The type of the component; in realm files, so it cannot change. */
    public static final String TYPE = "io.github.keysandpasses.settings.WebApiKeySettingsProvider";

    private static final RealmComponent COMPONENT =
            new RealmComponent(TYPE, WebApiKeySettingsProviderFactory.ID, "Web API keys");

    private SettingsComponent() {}

    static Optional<ComponentModel> find(RealmModel realm) {
        return COMPONENT.find(realm);
    }

    /** Writes the settings, which must have no fault. */
    public static void write(RealmModel realm, WebApiKeySettings settings) {
        COMPONENT.write(realm, config(settings));
    }

    /**
     * Reads the settings; what is left out has its default.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static WebApiKeySettings read(ComponentModel component) {
        MultivaluedHashMap<String, String> config = component.getConfig();
        WebApiKeySettings defaults = WebApiKeySettings.DEFAULTS;
        WebApiKeySettings read = new WebApiKeySettings(
                ConfigText.whole(config, SettingsKey.DEFAULT_EXPIRY_DAYS, defaults.defaultExpiryDays()),
                ConfigText.whole(config, SettingsKey.MAX_EXPIRY_DAYS, defaults.maxExpiryDays()),
                ConfigText.flag(config, SettingsKey.NEVER_EXPIRES, false),
                ConfigText.whole(config, SettingsKey.UNUSED_DAYS, defaults.unusedDays()),
                ConfigText.whole(config, SettingsKey.ROTATION_GRACE_HOURS, defaults.rotationGraceHours()),
                ConfigText.whole(config, SettingsKey.MAX_KEYS_PER_OWNER, defaults.maxKeysPerOwner()),
                ConfigText.flag(config, SettingsKey.SELF_SERVICE, false),
                ConfigText.whole(config, SettingsKey.SELF_SERVICE_MAX_KEYS, defaults.selfServiceMaxKeys()),
                config.getList(SettingsKey.SELF_SERVICE_SCOPES),
                ConfigText.flag(config, SettingsKey.ORGANIZATION_ADMINS, false),
                ConfigText.whole(config, SettingsKey.WRONG_KEY_TRIES, defaults.wrongKeyTries()),
                ConfigText.whole(config, SettingsKey.WRONG_KEY_REFILL_MINUTES, defaults.wrongKeyRefillMinutes()));
        read.fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return read;
    }

    private static MultivaluedHashMap<String, String> config(WebApiKeySettings settings) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.putSingle(SettingsKey.DEFAULT_EXPIRY_DAYS, Integer.toString(settings.defaultExpiryDays()));
        config.putSingle(SettingsKey.MAX_EXPIRY_DAYS, Integer.toString(settings.maxExpiryDays()));
        config.putSingle(SettingsKey.NEVER_EXPIRES, Boolean.toString(settings.neverExpires()));
        config.putSingle(SettingsKey.UNUSED_DAYS, Integer.toString(settings.unusedDays()));
        config.putSingle(SettingsKey.ROTATION_GRACE_HOURS, Integer.toString(settings.rotationGraceHours()));
        config.putSingle(SettingsKey.MAX_KEYS_PER_OWNER, Integer.toString(settings.maxKeysPerOwner()));
        config.putSingle(SettingsKey.SELF_SERVICE, Boolean.toString(settings.selfService()));
        config.putSingle(SettingsKey.SELF_SERVICE_MAX_KEYS, Integer.toString(settings.selfServiceMaxKeys()));
        ConfigText.putAll(config, SettingsKey.SELF_SERVICE_SCOPES, settings.selfServiceScopes());
        config.putSingle(SettingsKey.ORGANIZATION_ADMINS, Boolean.toString(settings.organizationAdmins()));
        config.putSingle(SettingsKey.WRONG_KEY_TRIES, Integer.toString(settings.wrongKeyTries()));
        config.putSingle(SettingsKey.WRONG_KEY_REFILL_MINUTES, Integer.toString(settings.wrongKeyRefillMinutes()));
        return config;
    }
}
