package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * One server's own copy of the distribution with our jars and the realm files in it. The libraries, nine tenths of it,
 * are hard links: Keycloak's build step rewrites lib/quarkus only.
 */
record ServerHome(Path path) {
    private static final Path LIBRARIES = Path.of("lib", "lib");

    static ServerHome prepare(Path path) {
        return prepare(path, BuildOutput.realms());
    }

    /** With the realm files of a folder, if there is one. */
    static ServerHome prepare(Path path, Path realms) {
        try {
            delete(path);
            copyDistribution(BuildOutput.distribution(), path);
            copyFiles(BuildOutput.jars(), path.resolve("providers"), ".jar");
            if (Files.isDirectory(realms)) {
                copyFiles(realms, path.resolve("data/import"), ".json");
            }
            return new ServerHome(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path script() {
        return path.resolve("bin/kc.sh");
    }

    private static void copyDistribution(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(dir)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                if (relative.startsWith(LIBRARIES)) {
                    Files.createLink(to.resolve(relative), file);
                } else {
                    Files.copy(file, to.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copyFiles(Path from, Path to, String suffix) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
