package io.github.keysandpasses.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings of the claims mapper may be; an unreadable one is reported by its name, never replaced. */
class CrmClaimsSettingsTest {

    @Test
    void withoutSettingsTheClaimsAreTheCrmsOwn() {
        assertThat(CrmClaimsSettings.from(Map.of()))
                .isEqualTo(new CrmClaimsSettings(
                        new CrmClaimsSettings.Claim("name", "", "org"),
                        new CrmClaimsSettings.Claim("name", "", "oun"),
                        new CrmClaimsSettings.Claim("username", "", "usr"),
                        new CrmClaimsSettings.Claim("number", "", "access_pass"),
                        new CrmClaimsSettings.Claim("id", "", "ari"),
                        new CrmClaimsSettings.Claim("none", "", "cii")));
    }

    @ParameterizedTest
    @CsvSource({
        "org.source, name",
        "org.source, alias",
        "org.source, id",
        "oun.source, name",
        "oun.source, id",
        "usr.source, username",
        "usr.source, id",
        "access_pass.source, number",
        "access_pass.source, id",
        "ari.source, id",
        "ari.source, name",
        "cii.source, none",
        "cii.source, id"
    })
    void everySourceOfAClaimIsTaken(String option, String source) {
        CrmClaimsSettings.from(Map.of(option, source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "oun", "usr", "cii"})
    void anAttributeIsReadUnderItsName(String claim) {
        CrmClaimsSettings settings = CrmClaimsSettings.from(
                Map.of(claim + ".source", "attribute", claim + ".attribute", "crm_id", claim + ".claim", "x_" + claim));
        assertThat(new CrmClaimsSettings.Claim("attribute", "crm_id", "x_" + claim))
                .isIn(settings.organization(), settings.unit(), settings.user(), settings.contact());
    }

    @ParameterizedTest
    @CsvSource({
        "org.source, username",
        "org.source, Name",
        "org.source, ''",
        "oun.source, alias",
        "oun.source, x",
        "usr.source, name",
        "usr.source, email",
        "access_pass.source, attribute",
        "ari.source, number",
        "cii.source, username"
    })
    void anUnknownSourceIsReportedByItsOption(String option, String source) {
        refuse(Map.of(option, source), option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "oun", "usr"})
    void anAttributeWithoutANameIsReportedByItsOption(String claim) {
        refuse(Map.of(claim + ".source", "attribute"), claim + ".attribute");
        refuse(Map.of(claim + ".source", "attribute", claim + ".attribute", " "), claim + ".attribute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "oun", "usr"})
    void anUnusableClaimNameIsReportedByItsOption(String claim) {
        for (String name : new String[] {"", " ", "a b", "a\"b", "a\0", "größe", "x".repeat(129)}) {
            refuse(Map.of(claim + ".claim", name), claim + ".claim");
        }
    }

    @ParameterizedTest
    @CsvSource({"org.claim, oun", "oun.claim, usr", "usr.claim, org"})
    void twoClaimsOfOneNameAreReported(String option, String name) {
        refuse(Map.of(option, name), option);
    }

    @Test
    void aClaimNameMayBeAUri() {
        CrmClaimsSettings settings = CrmClaimsSettings.from(Map.of("org.claim", "https://crm.example/claims/org-1_x"));
        assertThat(settings.organization().name()).isEqualTo("https://crm.example/claims/org-1_x");
    }

    private static void refuse(Map<String, String> config, String option) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrmClaimsSettings.from(config))
                .withMessageContaining(option);
    }
}
