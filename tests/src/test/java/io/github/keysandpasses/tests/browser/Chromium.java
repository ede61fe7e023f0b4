package io.github.keysandpasses.tests.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The browser of this machine. Without one the tests are left out and say so; where continuous integration runs, they fail. */
final class Chromium {
    private static final String MISSING =
            "Chromium is needed for the tests in a browser (Debian: apt-get install chromium fonts-dejavu-core)";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static void need() {
        if (find().isEmpty()) {
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(MISSING);
            }
            abort(MISSING);
        }
    }

    static Path path() {
        return find().orElseThrow(() -> new IllegalStateException(MISSING));
    }

    private static Optional<Path> find() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
