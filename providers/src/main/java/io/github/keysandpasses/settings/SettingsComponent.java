package io.github.keysandpasses.settings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** The one component of a realm that holds the settings of its Web API keys. */
public final class SettingsComponent {

    /** The type of the component; in realm files, so it cannot change. */
    public static final String TYPE = "io.github.keysandpasses.settings.WebApiKeySettingsProvider";

    private SettingsComponent() {}

    static Optional<ComponentModel> find(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), TYPE).findFirst();
    }

    /** Writes the settings, which must have no fault. */
    public static void write(RealmModel realm, WebApiKeySettings settings) {
        Optional<ComponentModel> present = find(realm);
        ComponentModel component = present.orElseGet(() -> fresh(realm));
        component.setConfig(config(settings));
        if (present.isPresent()) {
            realm.updateComponent(component);
        } else {
            realm.addComponentModel(component);
        }
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
                number(config, SettingsKey.DEFAULT_EXPIRY_DAYS, defaults.defaultExpiryDays()),
                number(config, SettingsKey.MAX_EXPIRY_DAYS, defaults.maxExpiryDays()),
                bool(config, SettingsKey.NEVER_EXPIRES),
                number(config, SettingsKey.UNUSED_DAYS, defaults.unusedDays()),
                number(config, SettingsKey.ROTATION_GRACE_HOURS, defaults.rotationGraceHours()),
                number(config, SettingsKey.MAX_KEYS_PER_OWNER, defaults.maxKeysPerOwner()),
                bool(config, SettingsKey.SELF_SERVICE),
                number(config, SettingsKey.SELF_SERVICE_MAX_KEYS, defaults.selfServiceMaxKeys()),
                config.getList(SettingsKey.SELF_SERVICE_SCOPES),
                bool(config, SettingsKey.ORGANIZATION_ADMINS),
                number(config, SettingsKey.WRONG_KEY_TRIES, defaults.wrongKeyTries()),
                number(config, SettingsKey.WRONG_KEY_REFILL_MINUTES, defaults.wrongKeyRefillMinutes()));
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
        if (!settings.selfServiceScopes().isEmpty()) {
            config.put(SettingsKey.SELF_SERVICE_SCOPES, new ArrayList<>(settings.selfServiceScopes()));
        }
        config.putSingle(SettingsKey.ORGANIZATION_ADMINS, Boolean.toString(settings.organizationAdmins()));
        config.putSingle(SettingsKey.WRONG_KEY_TRIES, Integer.toString(settings.wrongKeyTries()));
        config.putSingle(SettingsKey.WRONG_KEY_REFILL_MINUTES, Integer.toString(settings.wrongKeyRefillMinutes()));
        return config;
    }

    /** Its id follows from the realm's, so that of two first writings at once the database lets only one be. */
    private static ComponentModel fresh(RealmModel realm) {
        ComponentModel component = new ComponentModel();
        component.setId(UUID.nameUUIDFromBytes((TYPE + " " + realm.getId()).getBytes(StandardCharsets.UTF_8))
                .toString());
        component.setName("Web API keys");
        component.setParentId(realm.getId());
        component.setProviderType(TYPE);
        component.setProviderId(WebApiKeySettingsProviderFactory.ID);
        return component;
    }

    private static boolean bool(MultivaluedHashMap<String, String> config, String key) {
        String value = config.getFirst(key);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(key + " must be true or false");
        }
        return "true".equals(value);
    }

    private static int number(MultivaluedHashMap<String, String> config, String key, int otherwise) {
        String value = config.getFirst(key);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " must be a whole number", e);
        }
    }
}
