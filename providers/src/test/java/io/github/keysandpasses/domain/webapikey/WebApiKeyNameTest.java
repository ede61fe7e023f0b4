package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names people give their keys. */
class WebApiKeyNameTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t\n", "\u2003"})
    void aNameThatIsMissingOrBlankIsRefused(String text) {
        assertRefused(WebApiKeyName.parse(text), RefusalReason.KEY_NAME_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\u001bb", "a\u007fb", "a\u0085b"})
    void aControlCharacterInANameIsRefused(String text) {
        assertRefused(WebApiKeyName.parse(text), RefusalReason.KEY_NAME_INVALID);
    }

    @Test
    void aNameHasAtMostAHundredCharactersHoweverManyUnitsTheyTake() {
        assertThat(granted(WebApiKeyName.parse("n".repeat(100))).text()).hasSize(100);
        assertThat(granted(WebApiKeyName.parse("\uD83D\uDD11".repeat(100))).text())
                .hasSize(200);
        assertRefused(WebApiKeyName.parse("n".repeat(101)), RefusalReason.KEY_NAME_INVALID);
        assertRefused(WebApiKeyName.parse("\uD83D\uDD11".repeat(101)), RefusalReason.KEY_NAME_INVALID);
    }

    @Test
    void blanksAroundANameAreCutOffAndThoseInsideStay() {
        assertThat(granted(WebApiKeyName.parse("  Cash desk 1 \n")).text()).isEqualTo("Cash desk 1");
        assertThat(granted(WebApiKeyName.parse("Kasse Köln – 大阪")).text()).isEqualTo("Kasse Köln – 大阪");
    }

    @Test
    void aKeyIsNoNameHoweverItGotThere() {
        String ours = WebApiKeyFormat.generate(bound -> 7 % bound).reveal();
        String legacy = "EE73C0AE64524371B5DDEFF5F7BB2192";
        for (String text : List.of(ours, " " + ours + " ", "shop:" + ours + "x", "kp_" + ours, legacy, legacy + "\n")) {
            assertRefused(WebApiKeyName.parse(text), RefusalReason.KEY_NAME_INVALID);
        }
        String mistyped = "shop " + ours.substring(0, ours.length() - 1) + "!";
        assertThat(granted(WebApiKeyName.parse(mistyped)).text()).isEqualTo(mistyped);
    }

    @Test
    void aBadNameCannotBeMadeByTheConstructorEither() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebApiKeyName(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new WebApiKeyName("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new WebApiKeyName("n".repeat(101)));
    }

    @Test
    void whatSomebodyCalledAKeyElsewhereHasANearestName() {
        assertThat(WebApiKeyName.nearest("laptop").text()).isEqualTo("laptop");
        assertThat(WebApiKeyName.nearest(" two\nlines\u202E ").text()).isEqualTo("twolines");
        assertThat(WebApiKeyName.nearest("\uD83D\uDD11".repeat(300)).text()).isEqualTo("\uD83D\uDD11".repeat(100));
        assertThat(WebApiKeyName.nearest(null).text()).isEqualTo("Web API key");
        assertThat(WebApiKeyName.nearest(" \t\uD83D").text()).isEqualTo("Web API key");
    }
}
