package io.github.keysandpasses.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check sees the Keycloak it is compiled against as it is. */
class InstalledKeycloakTest {

    private final InstalledKeycloak keycloak = new InstalledKeycloak();

    @Test
    void theKeycloakWeAreCompiledAgainstLacksNothing() {
        assertThat(UpgradeList.read().members()).isNotEmpty();
        assertThat(UpgradeList.read().missingFrom(keycloak)).isEmpty();
    }

    @Test
    void theJarKnowsItsOwnVersionAndTheOneOfKeycloak() {
        assertThat(MadeFor.read().version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(MadeFor.read().line()).matches("[0-9]+\\.[0-9]+");
    }

    @Test
    void aClassThatIsNotThereIsMissed() {
        assertThat(keycloak.hasClass("org.keycloak.NeverWas")).isFalse();
        assertThat(keycloak.hasClass(Sample.class.getName())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own()V",
                "inherited([Ljava/lang/String;)Ljava/lang/String;",
                "compareTo(Ljava/lang/Object;)I",
                "madeOf(I)V",
                "<init>(I)V",
                "field:J",
                "SHARED:I"
            })
    void whatCanBeUsedIsFoundInheritedOrNot(String member) {
        assertThat(keycloak.hasMember(Sample.class.getName(), member)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own(I)V",
                "own()I",
                "hidden()V",
                "gone()V",
                "madeOf(Lorg/keycloak/NeverWas;)V",
                "<init>()V",
                "field:I",
                "SHARED:J",
                "gone:I"
            })
    void whatIsHiddenGoneOrOfAnotherTypeIsMissed(String member) {
        assertThat(keycloak.hasMember(Sample.class.getName(), member)).isFalse();
    }

    @Test
    void lookingInitialisesNothing() {
        assertThat(keycloak.hasMember(Untouched.class.getName(), "call()V")).isTrue();
        assertThat(touched).isFalse();
    }

    private static boolean touched;

    static class Untouched {
        static {
            touched = true;
        }

        static void call() {}
    }

    static class Above {
        String inherited(String[] values) {
            return String.join("", values);
        }
    }

    abstract static class Sample extends Above implements Comparable<String> {
        protected static int SHARED;
        protected long field;

        protected Sample(int value) {
            hidden();
            field = value;
        }

        static void madeOf(int value) {
            SHARED = value;
        }

        void own() {}

        private void hidden() {}
    }
}
