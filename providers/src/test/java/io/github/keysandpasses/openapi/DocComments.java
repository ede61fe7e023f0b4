package io.github.keysandpasses.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The doc comments of our sources, so that what they say of records and methods is said once. */
final class DocComments {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "keysandpasses");
    private static final Pattern RECORD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]+\\s*)*(?:public )?record (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/((?:(?!/\\*\\*|\\{\\n).)*?)public \\S+ (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern PARAM =
            Pattern.compile("@param (\\w+) (.*?)(?=@param|@return|@throws|$)", Pattern.DOTALL);

    private final Map<String, String> methods = new LinkedHashMap<>();
    private final Map<String, String> records = new LinkedHashMap<>();
    private final Map<String, String> members = new LinkedHashMap<>();

    DocComments() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of a method of a class. */
    Optional<String> method(String type, String name) {
        return Optional.ofNullable(methods.get(type + "_" + name));
    }

    /** What is said of a record. */
    Optional<String> record(String name) {
        return Optional.ofNullable(records.get(name));
    }

    /** What is said of a part of a record. */
    Optional<String> member(String type, String name) {
        return Optional.ofNullable(members.get(type + "_" + name));
    }

    private void read(Path file) {
        try {
            String source = Files.readString(file);
            String type = file.getFileName().toString().replace(".java", "");
            Matcher found = METHOD.matcher(source);
            while (found.find()) {
                methods.putIfAbsent(type + "_" + found.group(3), text(found.group(1)));
            }
            Matcher record = RECORD.matcher(source);
            while (record.find()) {
                readRecord(record.group(2), record.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readRecord(String name, String comment) {
        String plain = plain(comment);
        records.putIfAbsent(name, text(plain));
        Matcher param = PARAM.matcher(plain);
        while (param.find()) {
            members.putIfAbsent(name + "_" + param.group(1), param.group(2).strip());
        }
    }

    private static String text(String comment) {
        String plain = plain(comment);
        int tag = plain.indexOf("@param");
        return (tag < 0 ? plain : plain.substring(0, tag)).strip();
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)\\}", "$1")
                .replaceAll("</?(?:p|em)>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
