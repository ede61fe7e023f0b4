package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanner for leaked secrets has found, as somebody pastes it: any text, in whose lines keys of both formats, or public
 * beginnings of keys, are looked for. It holds secrets, and prints none.
 */
public final class ScannerReport {

    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![0-9A-Za-z])(?:(?<ours>kp_[0-9A-Za-z]+)|(?<legacy>[0-9A-F]{32}))(?![0-9A-Za-z])");

    private final List<Finding> findings;

    private ScannerReport(List<Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    /** What a line led to; several of one line if it has several keys. Lines count from 1. */
    public sealed interface Finding {

        /** The line it is in. */
        int line();

        /** A whole key, well formed. */
        record Key(int line, PresentedWebApiKey key) implements Finding {}

        /** The public beginning of a key. */
        record Prefix(int line, String prefix) implements Finding {}

        /** The beginning of a key and more, but no whole one; or a whole one whose checksum is wrong. */
        record Broken(int line) implements Finding {}

        /** Text without a key. */
        record NoKey(int line) implements Finding {}
    }

    /** Reads a report; blank lines lead to nothing and are no finding. */
    public static ScannerReport parse(String text) {
        List<Finding> findings = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                findings.addAll(findings(i + 1, lines[i]));
            }
        }
        return new ScannerReport(findings);
    }

    private static List<Finding> findings(int number, String line) {
        List<Finding> found = new ArrayList<>();
        Matcher candidates = CANDIDATE.matcher(line);
        while (candidates.find()) {
            found.add(finding(number, candidates.group()));
        }
        return found.isEmpty() ? List.of(new Finding.NoKey(number)) : found;
    }

    private static Finding finding(int number, String candidate) {
        if (candidate.length() == WebApiKeyFormat.PUBLIC_PREFIX_LENGTH) {
            return new Finding.Prefix(number, candidate);
        }
        return PresentedWebApiKey.parse(candidate) instanceof Verdict.Granted<PresentedWebApiKey> key
                ? new Finding.Key(number, key.value())
                : new Finding.Broken(number);
    }

    /** What was found, line by line. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many keys, or beginnings of keys, there are to look up. */
    public long size() {
        return findings.stream()
                .filter(finding -> finding instanceof Finding.Key || finding instanceof Finding.Prefix)
                .count();
    }

    @Override
    public String toString() {
        return "ScannerReport[secret]";
    }
}
