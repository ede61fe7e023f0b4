package io.github.keysandpasses.names;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/**
 * The names in force in a realm: those its set-up recorded, else the defaults. Keycloak caches a realm's components, so asking
 * costs no statement.
 *
 * @param claimsScope the client scope with the mapper <em>CRM claims</em>
 * @param permissionScope the client scope that lets a client exchange Web API keys
 * @param webApiClient the client whose tokens the Web API issues
 * @param usernameAttribute the user attribute with the CRM's spelling of the user name
 * @param defaultUnitAttribute the user attribute with the default unit, one value for each organisation; only admins may edit it
 */
public record RealmNames(
        String claimsScope,
        String permissionScope,
        String webApiClient,
        String usernameAttribute,
        String defaultUnitAttribute) {

    /** The names of a realm whose set-up says nothing else. */
    public static final RealmNames DEFAULTS =
            new RealmNames("crm", "web-api-key", "crm-web-api", "crm_username", "crm_default_unit");

    /** The type of the component that records them; in realm files, so it cannot change. */
    public static final String COMPONENT_TYPE = "io.github.keysandpasses.setup.RealmSetupProvider";

    /** The key of the claims scope's name, in a record and in a call. */
    public static final String CLAIMS_SCOPE = "claimsScope";

    /** The key of the permission scope's name. */
    public static final String PERMISSION_SCOPE = "permissionScope";

    /** The key of the client id of the Web API's client. */
    public static final String WEB_API_CLIENT = "webApiClient";

    /** The key of the attribute with the CRM's spelling of the user name. */
    public static final String USERNAME_ATTRIBUTE = "usernameAttribute";

    /** The key of the attribute with the default unit. */
    public static final String DEFAULT_UNIT_ATTRIBUTE = "defaultUnitAttribute";

    /** The names in force in {@code realm}. */
    public static RealmNames of(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), COMPONENT_TYPE)
                .findFirst()
                .map(RealmNames::of)
                .orElse(DEFAULTS);
    }

    /** The names a record holds; what it leaves out has its default. */
    public static RealmNames of(ComponentModel component) {
        return new RealmNames(
                value(component, CLAIMS_SCOPE, DEFAULTS.claimsScope),
                value(component, PERMISSION_SCOPE, DEFAULTS.permissionScope),
                value(component, WEB_API_CLIENT, DEFAULTS.webApiClient),
                value(component, USERNAME_ATTRIBUTE, DEFAULTS.usernameAttribute),
                value(component, DEFAULT_UNIT_ATTRIBUTE, DEFAULTS.defaultUnitAttribute));
    }

    /** The same with another user attribute for the user name. */
    public RealmNames withUsernameAttribute(String attribute) {
        return new RealmNames(claimsScope, permissionScope, webApiClient, attribute, defaultUnitAttribute);
    }

    private static String value(ComponentModel component, String key, String otherwise) {
        String value = component.getConfig().getFirst(key);
        return value == null ? otherwise : value;
    }
}
