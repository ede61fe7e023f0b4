package io.github.keysandpasses.setup;

import io.github.keysandpasses.names.RealmNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names an operator may choose: readable everywhere, each its own, and none of Keycloak's. */
final class NameRules {

    /** Narrower than Keycloak's own rules, so that every name is good in a path, a scope parameter and a realm file. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}");

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    /** The clients Keycloak makes in every realm, some of them later. */
    private static final Set<String> CLIENTS = Set.of(
            "account",
            "account-console",
            "admin-cli",
            "admin-permissions",
            "broker",
            "realm-management",
            "security-admin-console");

    /** The client scopes Keycloak makes in every realm, some of them later, and the one that means OpenID Connect. */
    private static final Set<String> SCOPES = Set.of(
            "AuthnContextClassRef",
            "acr",
            "address",
            "basic",
            "delegation",
            "email",
            "microprofile-jwt",
            "offline_access",
            "openid",
            "organization",
            "phone",
            "profile",
            "role_list",
            "roles",
            "saml_organization",
            "service_account",
            "web-origins");

    private final RealmNames names;
    private final List<SetupFault> faults = new ArrayList<>();

    private NameRules(RealmNames names) {
        this.names = names;
    }

    /** What is wrong with these names. */
    static List<SetupFault> faults(RealmNames names) {
        NameRules rules = new NameRules(names);
        rules.areReadable();
        rules.differ();
        rules.areNotKeycloaks();
        return rules.faults;
    }

    private void areReadable() {
        matches(RealmNames.CLAIMS_SCOPE, names.claimsScope(), NAME);
        matches(RealmNames.PERMISSION_SCOPE, names.permissionScope(), NAME);
        matches(RealmNames.WEB_API_CLIENT, names.webApiClient(), NAME);
        matches(RealmNames.USERNAME_ATTRIBUTE, names.usernameAttribute(), ATTRIBUTE);
        matches(RealmNames.DEFAULT_UNIT_ATTRIBUTE, names.defaultUnitAttribute(), ATTRIBUTE);
    }

    private void matches(String member, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            refuse(
                    member,
                    "must have 1 to 128 letters, digits and " + (pattern == NAME ? "._:/-" : "._-")
                            + ", beginning with a letter or digit");
        }
    }

    private void differ() {
        if (names.permissionScope().equals(names.claimsScope())) {
            refuse(RealmNames.PERMISSION_SCOPE, "must differ from names." + RealmNames.CLAIMS_SCOPE);
        }
        if (names.defaultUnitAttribute().equals(names.usernameAttribute())) {
            refuse(RealmNames.DEFAULT_UNIT_ATTRIBUTE, "must differ from names." + RealmNames.USERNAME_ATTRIBUTE);
        }
    }

    /** Clients have Keycloak's scopes anyway: with one of them as permission, all would exchange keys. */
    private void areNotKeycloaks() {
        isNone(RealmNames.CLAIMS_SCOPE, names.claimsScope(), SCOPES, "client scope");
        isNone(RealmNames.PERMISSION_SCOPE, names.permissionScope(), SCOPES, "client scope");
        isNone(RealmNames.WEB_API_CLIENT, names.webApiClient(), CLIENTS, "client");
    }

    private void isNone(String member, String value, Set<String> keycloaks, String kind) {
        if (keycloaks.contains(value)) {
            refuse(member, "must not be a " + kind + " of Keycloak's own: " + value);
        }
    }

    private void refuse(String member, String rule) {
        faults.add(new SetupFault("names." + member, rule));
    }
}
