package io.github.keysandpasses.compatibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this jar is, as the build has written it.
 *
 * @param version the version of Keys &amp; Passes
 * @param keycloak the version of Keycloak it was compiled against
 */
record MadeFor(String version, String keycloak) {

    private static final String RESOURCE = "/META-INF/keysandpasses/version.properties";

    static MadeFor read() {
        try (InputStream in = MadeFor.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(in);
            return new MadeFor(properties.getProperty("version"), properties.getProperty("keycloak"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of releases: 26.7 of 26.7.0. Keycloak keeps its private API within one, and changes it between two. */
    String line() {
        return lineOf(keycloak);
    }

    boolean sameLineAs(String otherKeycloak) {
        return line().equals(lineOf(otherKeycloak));
    }

    private static String lineOf(String version) {
        String[] parts = version.split("[.\\-]", 3);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
}
