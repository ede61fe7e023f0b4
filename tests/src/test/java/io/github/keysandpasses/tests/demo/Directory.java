package io.github.keysandpasses.tests.demo;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
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

    /** What makes it a user federation of a realm, for {@code POST /components}. */
    public Map<String, Object> federation() {
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
