package io.github.keysandpasses.tests.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server's log file. It is read line by line: at TRACE it grows to hundreds of megabytes. */
public record ServerLog(Path file) {

    /** Where the log ends now: hand it to {@link #linesSince} after the thing of interest has happened. */
    public long position() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> linesSince(long position) {
        return read(position, "");
    }

    /** Every line in which the text occurs, letter for letter. */
    public List<String> linesContaining(String text) {
        return read(0, text);
    }

    private List<String> read(long position, String text) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(position);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.contains(text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
