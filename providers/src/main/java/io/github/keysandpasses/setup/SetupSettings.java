package io.github.keysandpasses.setup;

import io.github.keysandpasses.names.RealmNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a realm's set-up shall be like. Plain values: whether clients and scopes of these names exist is asked when it is planned.
 *
 * @param names the names of what it makes
 * @param keyClients client ids that may exchange keys: they get the permission scope and the claims scope
 * @param claimsClients client ids that get the claims scope
 * @param webApiScopes further default scopes of the Web API's client
 * @param login whether the Web API's client has <em>Direct access grants</em>: the CRM's user name door
 * @param tokenLifespanSeconds how long the Web API's tokens are good
 * @param adminTheme whether the realm's Admin Console gets our pages, unless it has a theme of its own
 * @param passFlows whether there are flows by which customers register and log in with an access pass
 * @param passClients client ids in which people log in with an access pass
 * @param registration whether customers register by the flow for access passes
 * @param registrationOrganization alias or id of the organisation they join; empty: none
 */
public record SetupSettings(
        RealmNames names,
        List<String> keyClients,
        List<String> claimsClients,
        List<String> webApiScopes,
        boolean login,
        int tokenLifespanSeconds,
        boolean adminTheme,
        boolean passFlows,
        List<String> passClients,
        boolean registration,
        String registrationOrganization) {

    /** The member of a call, and setting of a record, with the clients that may exchange keys. */
    public static final String KEY_CLIENTS = "keyClients";

    /** The member with the clients that get the claims. */
    public static final String CLAIMS_CLIENTS = "claimsClients";

    /** The member with further scopes of the Web API's client. */
    public static final String WEB_API_SCOPES = "webApiScopes";

    /** The member with the clients in which people log in with an access pass. */
    public static final String PASS_CLIENTS = "passClients";

    static final String LOGIN = "login";
    static final String TOKEN_LIFESPAN_SECONDS = "tokenLifespanSeconds";
    static final String ADMIN_THEME = "adminTheme";
    static final String PASS_FLOWS = "passFlows";
    static final String REGISTRATION = "registration";
    static final String REGISTRATION_ORGANIZATION = "registrationOrganization";

    static final int MIN_LIFESPAN_SECONDS = 60;
    static final int MAX_LIFESPAN_SECONDS = 86_400;

    /** What is set up when nothing is said: two hours are what the CRM's own tokens have. */
    public static final SetupSettings DEFAULTS = new SetupSettings(
            RealmNames.DEFAULTS, List.of(), List.of(), List.of(), false, 7200, false, false, List.of(), false, "");

    private static final int MAX_ID_LENGTH = 255;

    public SetupSettings {
        keyClients = List.copyOf(keyClients);
        claimsClients = List.copyOf(claimsClients);
        webApiScopes = List.copyOf(webApiScopes);
        passClients = List.copyOf(passClients);
    }

    /** Whether the flows for access passes are wanted, by themselves or by what takes them. */
    boolean wantsPassFlows() {
        return passFlows || registration || !passClients.isEmpty();
    }

    /** The first thing that is wrong, if anything is. */
    Optional<SetupFault> fault() {
        List<SetupFault> faults = new ArrayList<>(NameRules.faults(names));
        ids(faults, KEY_CLIENTS, keyClients);
        ids(faults, CLAIMS_CLIENTS, claimsClients);
        ids(faults, WEB_API_SCOPES, webApiScopes);
        ids(faults, PASS_CLIENTS, passClients);
        lifespan(faults);
        if (registrationOrganization.length() > MAX_ID_LENGTH
                || registrationOrganization.codePoints().anyMatch(Character::isISOControl)) {
            faults.add(new SetupFault(REGISTRATION_ORGANIZATION, "must have at most 255 printable characters"));
        }
        return faults.stream().findFirst();
    }

    private void lifespan(List<SetupFault> faults) {
        if (tokenLifespanSeconds < MIN_LIFESPAN_SECONDS || tokenLifespanSeconds > MAX_LIFESPAN_SECONDS) {
            faults.add(new SetupFault(
                    TOKEN_LIFESPAN_SECONDS,
                    "must be from " + MIN_LIFESPAN_SECONDS + " to " + MAX_LIFESPAN_SECONDS + " seconds"));
        }
    }

    /** Whether the other asks for the same. The lists are sets: a realm's component does not keep their order. */
    boolean sameAs(SetupSettings other) {
        return sorted().equals(other.sorted());
    }

    /** The same with other names. */
    SetupSettings with(RealmNames otherNames) {
        return new SetupSettings(
                otherNames,
                keyClients,
                claimsClients,
                webApiScopes,
                login,
                tokenLifespanSeconds,
                adminTheme,
                passFlows,
                passClients,
                registration,
                registrationOrganization);
    }

    /** The same with another lifespan. */
    SetupSettings with(int otherLifespanSeconds) {
        return new SetupSettings(
                names,
                keyClients,
                claimsClients,
                webApiScopes,
                login,
                otherLifespanSeconds,
                adminTheme,
                passFlows,
                passClients,
                registration,
                registrationOrganization);
    }

    private SetupSettings sorted() {
        return new SetupSettings(
                names,
                sorted(keyClients),
                sorted(claimsClients),
                sorted(webApiScopes),
                login,
                tokenLifespanSeconds,
                adminTheme,
                passFlows,
                sorted(passClients),
                registration,
                registrationOrganization);
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static void ids(List<SetupFault> faults, String member, List<String> ids) {
        HashSet<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (id.isBlank() || id.length() > MAX_ID_LENGTH || id.codePoints().anyMatch(Character::isISOControl)) {
                faults.add(new SetupFault(member + "[" + i + "]", "must have 1 to 255 printable characters"));
            } else if (!seen.add(id)) {
                faults.add(new SetupFault(member + "[" + i + "]", "must not be named twice"));
            }
        }
    }
}
