package io.github.keysandpasses.tests.demo;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An LDAP directory with people in it, which a realm can import. */
public final class Directory implements AutoCloseable {
    private static final String BASE = "dc=acme,dc=example";
    private static final String PEOPLE = "ou=people," + BASE;
    private static final String MANAGER = "cn=Manager";
    private static final String MANAGER_PASSWORD = "for-tests-only";

    private final InMemoryDirectoryServer server;

    public Directory() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            // Active Directory's attributes are in no standard schema.
            config.setSchema(null);
            config.addAdditionalBindCredentials(MANAGER, MANAGER_PASSWORD);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), 0, null));
            server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: acme");
            server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
            server.startListening();
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    public void addPerson(String name, String password) {
        try {
            server.add(
                    "dn: uid=" + name + "," + PEOPLE,
                    "objectClass: inetOrgPerson",
                    "uid: " + name,
                    "cn: " + name,
                    "sn: Person",
                    "mail: " + name + "@acme.example",
                    "userPassword: " + password);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    public void removePerson(String name) {
        try {
            server.delete("uid=" + name + "," + PEOPLE);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Switches a person off or on, as Active Directory does: by a bit of {@code userAccountControl}. */
    public void setEnabled(String name, boolean enabled) {
        try {
            server.modify(
                    "uid=" + name + "," + PEOPLE,
                    new Modification(ModificationType.REPLACE, "userAccountControl", enabled ? "512" : "514"),
                    new Modification(ModificationType.REPLACE, "pwdLastSet", "133000000000000000"));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What makes Keycloak read that bit, for {@code POST /components}. */
    public static Map<String, Object> accountControl(String federationId) {
        return Map.of(
                "name", "account control",
                "providerId", "msad-user-account-control-mapper",
                "providerType", "org.keycloak.storage.ldap.mappers.LDAPStorageMapper",
                "parentId", federationId,
                "config", Map.of("always.read.enabled.value.from.ldap", List.of("true")));
    }

    /** What makes it a user federation of a realm, for {@code POST /components}. */
    public Map<String, Object> federation() {
        return federation("DEFAULT");
    }

    /** The same, with a policy for how long Keycloak may rely on what it knows of people. */
    public Map<String, Object> federation(String cachePolicy) {
        Map<String, List<String>> config = new TreeMap<>();
        setting(config, "enabled", "true");
        setting(config, "vendor", "other");
        setting(config, "connectionUrl", "ldap://127.0.0.1:" + server.getListenPort());
        setting(config, "bindDn", MANAGER);
        setting(config, "bindCredential", MANAGER_PASSWORD);
        setting(config, "authType", "simple");
        setting(config, "usersDn", PEOPLE);
        setting(config, "usernameLDAPAttribute", "uid");
        setting(config, "rdnLDAPAttribute", "uid");
        setting(config, "uuidLDAPAttribute", "entryUUID");
        setting(config, "userObjectClasses", "inetOrgPerson");
        setting(config, "editMode", "READ_ONLY");
        setting(config, "importEnabled", "true");
        setting(config, "searchScope", "1");
        setting(config, "cachePolicy", cachePolicy);
        setting(config, "maxLifespan", "86400000");
        return Map.of(
                "name", "directory",
                "providerId", "ldap",
                "providerType", "org.keycloak.storage.UserStorageProvider",
                "config", config);
    }

    private static void setting(Map<String, List<String>> config, String name, String value) {
        config.put(name, List.of(value));
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
