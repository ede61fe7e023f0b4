package io.github.keysandpasses.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the upgrade list: for the jar, which looks for everything on it at the start, and for people, as the last part of
 * {@code docs/upgrading.md}. Why a class of ours needs what it uses is the first sentence of its own doc comment.
 */
final class UpgradeTable {

    static final String MARK =
            "<!-- From here on generated from the bytecode: do not edit. Refresh it with: mvn -pl providers test -Dtest=UpgradeListTest -Drefresh.docs=true -->\n";

    private static final String HEAD = """

            | our class, and what it is | uses |
            | --- | --- |
            """;

    private UpgradeTable() {}

    /** For the jar. */
    static String resource() {
        StringBuilder out =
                new StringBuilder("# Generated, see docs/upgrading.md: Keycloak's private API as far as we use it.\n");
        PrivateApi.usedByAll(OurClasses.ALL).members().forEach((type, members) -> {
            out.append(type).append('\n');
            members.forEach(member -> out.append(' ').append(member).append('\n'));
        });
        return out.toString();
    }

    /** For people. */
    static String document() {
        SortedMap<String, List<JavaClass>> byRoom = OurClasses.ALL.stream()
                .filter(type -> !PrivateApi.usedBy(type).members().isEmpty())
                .collect(Collectors.groupingBy(UpgradeTable::outermost, TreeMap::new, Collectors.toList()));
        StringBuilder out = new StringBuilder(MARK).append(HEAD);
        byRoom.forEach((name, types) -> out.append(row(name, types)));
        return out.toString();
    }

    private static String row(String name, List<JavaClass> types) {
        String uses = PrivateApi.usedByAll(types).members().entrySet().stream()
                .map(used -> "`" + used.getKey() + "`" + names(used.getValue()))
                .collect(Collectors.joining("<br>"));
        return "| `" + name.substring(OurClasses.ROOT.length() + 1) + "`: " + firstSentence(name) + " | " + uses
                + " |\n";
    }

    private static String names(Iterable<String> members) {
        TreeMap<String, Boolean> names = new TreeMap<>();
        members.forEach(member -> names.put(member.replaceFirst("[(:].*", "").replace("<init>", "new"), true));
        return names.isEmpty() ? "" : ": " + String.join(", ", names.keySet());
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static String firstSentence(String type) {
        Path file = Path.of("src", "main", "java").resolve(type.replace('.', '/') + ".java");
        try {
            Matcher comment = Pattern.compile("(?s)/\\*\\*(.*?)\\*/").matcher(Files.readString(file));
            if (!comment.find()) {
                throw new IllegalStateException(file + " has no doc comment");
            }
            String text = comment.group(1).replaceAll("\\s*\n\\s*\\* ?", " ").strip();
            return text.replaceFirst("(?<=[.]) (?=[A-Z{]).*|\\s*(<p>|@param ).*", "")
                    .replaceAll("\\{@(?:code|link) ((?:[^{}]|\\{[^{}]*})*)}", "`$1`")
                    .replace("|", "\\|");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
