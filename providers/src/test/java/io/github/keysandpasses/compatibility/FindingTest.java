package io.github.keysandpasses.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.compatibility.Finding.Fit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator reads one line, and it says what to do. */
class FindingTest {

    private static final MadeFor US = new MadeFor("1.2.3", "26.7.0");

    @ParameterizedTest
    @ValueSource(strings = {"26.7.0", "26.7.3", "26.7.12", "26.7.3.redhat-00001", "26.7"})
    void anyReleaseOfOurLineFits(String keycloak) {
        assertThat(Finding.of(US, keycloak, List.of()))
                .isEqualTo(new Finding(Fit.MADE_FOR_IT, "Keys & Passes 1.2.3 on Keycloak " + keycloak));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.6.9", "26.70.0", "27.7.0", "2.26.7", "999.0.0-SNAPSHOT", "UNKNOWN", ""})
    void anotherLineIsWarnedOf(String keycloak) {
        Finding finding = Finding.of(US, keycloak, List.of());

        assertThat(finding.fit()).isEqualTo(Fit.UNTESTED);
        assertThat(finding.line())
                .startsWith("Keys & Passes 1.2.3 is made for Keycloak 26.7 and was not tested on Keycloak " + keycloak)
                .endsWith("see docs/upgrading.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7.3", "27.0.0"})
    void somethingMissingIsNamedWhateverTheVersion(String keycloak) {
        Finding finding = Finding.of(US, keycloak, List.of("org.keycloak.Gone", "org.keycloak.Kept#gone"));

        assertThat(finding.fit()).isEqualTo(Fit.BROKEN);
        assertThat(finding.line())
                .contains("cannot run on Keycloak " + keycloak
                        + ", which lacks org.keycloak.Gone, org.keycloak.Kept#gone.")
                .contains("take the jar out of providers/")
                .endsWith("see docs/upgrading.md")
                .doesNotContain("\n");
    }

    @Test
    void ofManyMissingThingsTheFirstAreNamedAndTheOthersCounted() {
        Finding finding = Finding.of(US, "27.0.0", List.of("a", "b", "c", "d", "e", "f", "g"));

        assertThat(finding.line()).contains("which lacks a, b, c, d, e and 2 more.");
    }
}
