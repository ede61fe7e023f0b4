package io.github.keysandpasses.compatibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every private class of Keycloak this extension touches, with the members it calls or overrides. The build generates the
 * list from our classes; {@code docs/upgrading.md} shows the same to people.
 *
 * @param members from the name of a class to its members, written as {@link KeycloakApi} writes them
 */
record UpgradeList(Map<String, List<String>> members) {

    static final String RESOURCE = "/META-INF/keysandpasses/keycloak-private-api.txt";

    static UpgradeList read() {
        try (InputStream in = UpgradeList.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class begins its line, its members follow with a blank before them. */
    static UpgradeList parse(List<String> lines) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(" ")) {
                current.add(line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current = members.computeIfAbsent(line.strip(), name -> new ArrayList<>());
            }
        }
        return new UpgradeList(members);
    }

    /** What a Keycloak does not have: classes by their name, members as class and name. */
    List<String> missingFrom(KeycloakApi keycloak) {
        List<String> missing = new ArrayList<>();
        members.forEach((type, wanted) -> {
            if (!keycloak.hasClass(type)) {
                missing.add(type);
                return;
            }
            wanted.stream()
                    .filter(member -> !keycloak.hasMember(type, member))
                    .forEach(member -> missing.add(type + "#" + member.replaceFirst("[(:].*", "")));
        });
        return missing;
    }
}
