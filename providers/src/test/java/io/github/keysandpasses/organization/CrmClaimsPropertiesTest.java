package io.github.keysandpasses.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

/** The console offers every setting of the claims mapper, and what it offers first is good. */
class CrmClaimsPropertiesTest {

    @Test
    void everySettingIsOffered() {
        assertThat(CrmClaimsSettings.properties())
                .extracting(ProviderConfigProperty::getName)
                .containsExactly(
                        "org.source",
                        "org.attribute",
                        "org.claim",
                        "oun.source",
                        "oun.attribute",
                        "oun.claim",
                        "usr.source",
                        "usr.attribute",
                        "usr.claim",
                        "access_pass.source",
                        "access_pass.claim",
                        "ari.source",
                        "ari.claim",
                        "cii.source",
                        "cii.attribute",
                        "cii.claim",
                        "id.token.claim",
                        "access.token.claim",
                        "lightweight.claim",
                        "userinfo.token.claim",
                        "introspection.token.claim");
    }

    @Test
    void whatTheConsoleOffersFirstIsWhatHoldsWithoutAnySetting() {
        Map<String, String> offered = CrmClaimsSettings.properties().stream()
                .filter(property -> property.getDefaultValue() instanceof String)
                .collect(Collectors.toMap(
                        ProviderConfigProperty::getName,
                        property -> property.getDefaultValue().toString()));

        assertThat(CrmClaimsSettings.from(offered)).isEqualTo(CrmClaimsSettings.from(Map.of()));
    }

    @Test
    void everySourceTheConsoleOffersIsTaken() {
        for (ProviderConfigProperty property : CrmClaimsSettings.properties()) {
            if (property.getName().endsWith(".source")) {
                String attribute = property.getName().replace(".source", ".attribute");
                assertThat(property.getOptions())
                        .isNotEmpty()
                        .allSatisfy(
                                source -> CrmClaimsSettings.from(Map.of(property.getName(), source, attribute, "any")));
            }
        }
    }
}
