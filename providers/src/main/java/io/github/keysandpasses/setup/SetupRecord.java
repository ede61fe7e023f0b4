package io.github.keysandpasses.setup;

import io.github.keysandpasses.component.ConfigText;
import io.github.keysandpasses.names.RealmNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keycloak.common.util.MultivaluedHashMap;

/**
 * What is recorded about a realm's set-up, as the component keeps it and a realm file carries it.
 *
 * @param settings what was asked for, or what is in force where an operator's own value was kept
 * @param made what set-up made, in no order: a component keeps none
 * @param done whether set-up has run: a realm file with a record that says no is set up when it is imported
 */
record SetupRecord(SetupSettings settings, List<Made> made, boolean done) {

    static final String DONE = "done";
    static final String MADE = "made";

    /** The settings of the component; those Keycloak is not told about it leaves out of partial exports. */
    static final List<String> KEYS = List.of(
            RealmNames.CLAIMS_SCOPE,
            RealmNames.PERMISSION_SCOPE,
            RealmNames.WEB_API_CLIENT,
            RealmNames.USERNAME_ATTRIBUTE,
            RealmNames.DEFAULT_UNIT_ATTRIBUTE,
            SetupSettings.KEY_CLIENTS,
            SetupSettings.CLAIMS_CLIENTS,
            SetupSettings.WEB_API_SCOPES,
            SetupSettings.LOGIN,
            SetupSettings.TOKEN_LIFESPAN_SECONDS,
            SetupSettings.ADMIN_THEME,
            SetupSettings.PASS_FLOWS,
            SetupSettings.PASS_CLIENTS,
            SetupSettings.REGISTRATION,
            SetupSettings.REGISTRATION_ORGANIZATION,
            DONE,
            MADE);

    SetupRecord {
        made = List.copyOf(made);
    }

    /**
     * Reads a component's settings.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static SetupRecord from(MultivaluedHashMap<String, String> config, RealmNames names) {
        config.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(key + " is no setting of a realm's set-up");
        });
        SetupSettings settings = new SetupSettings(
                names,
                config.getList(SetupSettings.KEY_CLIENTS),
                config.getList(SetupSettings.CLAIMS_CLIENTS),
                config.getList(SetupSettings.WEB_API_SCOPES),
                ConfigText.flag(config, SetupSettings.LOGIN, false),
                ConfigText.whole(
                        config, SetupSettings.TOKEN_LIFESPAN_SECONDS, SetupSettings.DEFAULTS.tokenLifespanSeconds()),
                ConfigText.flag(config, SetupSettings.ADMIN_THEME, false),
                ConfigText.flag(config, SetupSettings.PASS_FLOWS, false),
                config.getList(SetupSettings.PASS_CLIENTS),
                ConfigText.flag(config, SetupSettings.REGISTRATION, false),
                Objects.requireNonNullElse(config.getFirst(SetupSettings.REGISTRATION_ORGANIZATION), ""));
        settings.fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.text());
        });
        return new SetupRecord(
                settings,
                config.getList(MADE).stream().map(Made::fromText).toList(),
                ConfigText.flag(config, DONE, false));
    }

    MultivaluedHashMap<String, String> toConfig() {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        RealmNames names = settings.names();
        config.putSingle(RealmNames.CLAIMS_SCOPE, names.claimsScope());
        config.putSingle(RealmNames.PERMISSION_SCOPE, names.permissionScope());
        config.putSingle(RealmNames.WEB_API_CLIENT, names.webApiClient());
        config.putSingle(RealmNames.USERNAME_ATTRIBUTE, names.usernameAttribute());
        config.putSingle(RealmNames.DEFAULT_UNIT_ATTRIBUTE, names.defaultUnitAttribute());
        ConfigText.putAll(config, SetupSettings.KEY_CLIENTS, settings.keyClients());
        ConfigText.putAll(config, SetupSettings.CLAIMS_CLIENTS, settings.claimsClients());
        ConfigText.putAll(config, SetupSettings.WEB_API_SCOPES, settings.webApiScopes());
        config.putSingle(SetupSettings.LOGIN, Boolean.toString(settings.login()));
        config.putSingle(SetupSettings.TOKEN_LIFESPAN_SECONDS, Integer.toString(settings.tokenLifespanSeconds()));
        config.putSingle(SetupSettings.ADMIN_THEME, Boolean.toString(settings.adminTheme()));
        config.putSingle(SetupSettings.PASS_FLOWS, Boolean.toString(settings.passFlows()));
        ConfigText.putAll(config, SetupSettings.PASS_CLIENTS, settings.passClients());
        config.putSingle(SetupSettings.REGISTRATION, Boolean.toString(settings.registration()));
        if (!settings.registrationOrganization().isEmpty()) {
            config.putSingle(SetupSettings.REGISTRATION_ORGANIZATION, settings.registrationOrganization());
        }
        config.putSingle(DONE, Boolean.toString(done));
        ConfigText.putAll(config, MADE, made.stream().map(Made::toText).toList());
        return config;
    }

    /** The record after a further set-up: what was made anew stands for what was there before it. */
    SetupRecord after(SetupSettings newSettings, List<Made> newlyMade) {
        List<Made> all = new ArrayList<>(made);
        all.removeIf(old -> newlyMade.stream().anyMatch(later -> later.replaces(old)));
        all.addAll(newlyMade);
        return new SetupRecord(newSettings, all, true);
    }
}
