package io.github.keysandpasses.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a Keycloak lacks of the upgrade list is found, in the order of the list and with nothing else. */
class UpgradeListMissingTest {

    private static final UpgradeList LIST = UpgradeList.parse(List.of(
            "# a comment",
            "org.keycloak.A",
            " call(I)V",
            " call(Ljava/lang/String;)V",
            " field:I",
            "",
            "org.keycloak.B",
            "org.keycloak.C",
            " <init>()V"));

    @Test
    void aKeycloakThatHasItAllLacksNothing() {
        assertThat(LIST.missingFrom(keycloak(Map.of(
                        "org.keycloak.A", Set.of("call(I)V", "call(Ljava/lang/String;)V", "field:I", "more:I"),
                        "org.keycloak.B", Set.of(),
                        "org.keycloak.C", Set.of("<init>()V")))))
                .isEmpty();
    }

    @Test
    void aMissingClassIsNamedOnceAndItsMembersAreNot() {
        assertThat(LIST.missingFrom(keycloak(Map.of(
                        "org.keycloak.B", Set.of(),
                        "org.keycloak.C", Set.of("<init>()V")))))
                .containsExactly("org.keycloak.A");
    }

    @Test
    void aMethodWithAnotherSignatureOrResultIsMissing() {
        assertThat(LIST.missingFrom(keycloak(Map.of(
                        "org.keycloak.A", Set.of("call(I)V", "call(Ljava/lang/String;)I", "field:J"),
                        "org.keycloak.B", Set.of(),
                        "org.keycloak.C", Set.of("<init>(I)V")))))
                .containsExactly("org.keycloak.A#call", "org.keycloak.A#field", "org.keycloak.C#<init>");
    }

    private static KeycloakApi keycloak(Map<String, Set<String>> classes) {
        return new KeycloakApi() {
            @Override
            public boolean hasClass(String type) {
                return classes.containsKey(type);
            }

            @Override
            public boolean hasMember(String type, String member) {
                return classes.get(type).contains(member);
            }
        };
    }
}
