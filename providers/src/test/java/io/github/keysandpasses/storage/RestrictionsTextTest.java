package io.github.keysandpasses.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.NamedThing;
import io.github.keysandpasses.domain.webapikey.Network;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Restrictions in a column: what is written is read, and what is unreadable never means none. */
class RestrictionsTextTest {

    @Test
    void noneIsNothing() {
        assertThat(RestrictionsText.of(KeyRestrictions.NONE)).isNull();
        assertThat(RestrictionsText.read(null)).isEqualTo(KeyRestrictions.NONE);
    }

    @Test
    void restrictionsAreReadAsTheyWereWritten() {
        KeyRestrictions all = new KeyRestrictions(
                Optional.of(List.of(new NamedThing("1", "reader"), new NamedThing("2", "api:\"call\""))),
                Optional.empty(),
                Optional.of(List.of()),
                Optional.of(List.of(new NamedThing("3", "app"))),
                List.of(Network.parse("10.0.0.0/8").orElseThrow()));
        assertThat(RestrictionsText.read(RestrictionsText.of(all))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"roles\":{}}",
                "{\"roles\":[{\"id\":null,\"name\":\"x\"}]}",
                "{\"networks\":[\"everywhere\"]}",
                "{\"more\":1}"
            })
    void whatIsUnreadableIsAnErrorAndNotNone(String text) {
        assertThatIllegalStateException().isThrownBy(() -> RestrictionsText.read(text));
    }
}
