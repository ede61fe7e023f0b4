package io.github.keysandpasses.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keysandpasses.names.RealmNames;
import io.github.keysandpasses.organization.CrmClaimsMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

/** The record of a set-up says after it was stored what it said before, and an unreadable one is refused by name. */
class SetupRecordTest {

    private static final SetupSettings SETTINGS = new SetupSettings(
            new RealmNames("a", "b", "c", "d", "e"),
            List.of("k"),
            List.of(),
            List.of("s", "t"),
            true,
            600,
            true,
            true,
            List.of("p"),
            true,
            "o");

    private static final Made SCOPE = Made.of(Made.Kind.CLIENT_SCOPE, "1", "crm");
    private static final Made MAPPER = new Made(Made.Kind.MAPPER, "2", "1", "CRM \"claims\" in crm");

    @Test
    void whatIsRecordedIsReadAgain() {
        SetupRecord before = new SetupRecord(SETTINGS, List.of(SCOPE, MAPPER), true);
        assertThat(read(before.toConfig())).isEqualTo(before);
    }

    @Test
    void anEmptyRecordHasTheDefaultsAndIsStillToBeCarriedOut() {
        assertThat(read(new MultivaluedHashMap<>()))
                .isEqualTo(new SetupRecord(SetupSettings.DEFAULTS, List.of(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "keyClient,app,keyClient",
        "login,yes,login",
        "adminTheme,keys-and-passes,adminTheme",
        "passFlows,all,passFlows",
        "registration,open,registration",
        "done,1,done",
        "tokenLifespanSeconds,long,tokenLifespanSeconds",
        "tokenLifespanSeconds,1,tokenLifespanSeconds",
        "claimsScope,a b,names.claimsScope",
        "made,{},made",
        "made,nonsense,made"
    })
    void anUnreadableRecordIsRefusedByName(String key, String value, String named) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.putSingle(key, value);
        assertThatThrownBy(() -> read(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void whatIsMadeAnewStandsForWhatWasThereBefore() {
        Made again = Made.of(Made.Kind.CLIENT_SCOPE, "3", "crm");
        SetupRecord after =
                new SetupRecord(SETTINGS, List.of(SCOPE, MAPPER), true).after(SetupSettings.DEFAULTS, List.of(again));
        assertThat(after).isEqualTo(new SetupRecord(SetupSettings.DEFAULTS, List.of(MAPPER, again), true));
    }

    @Test
    void theNamesKeycloakAndRealmFilesKnowAreThoseOfTheClasses() {
        assertThat(RealmNames.COMPONENT_TYPE).isEqualTo(RealmSetupProvider.class.getName());
        assertThat(MapperPart.MAPPER_ID).isEqualTo(CrmClaimsMapper.ID);
    }

    private static SetupRecord read(MultivaluedHashMap<String, String> config) {
        ComponentModel component = new ComponentModel();
        component.setConfig(config);
        return RealmRecord.read(component);
    }
}
