package io.github.keysandpasses.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.TestKeys;
import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.storage.KeyFilter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an admin looks for. */
class KeyFilterInputTest {

    @Test
    void nothingSaidIsEveryKey() {
        KeyFilterInput nothing = new KeyFilterInput(null, null, null, null, null, null, null, null, null);
        assertThat(nothing.saysNothing()).isTrue();
        assertThat(nothing.fault("")).isEmpty();
        assertThat(nothing.filter()).isEqualTo(KeyFilter.ALL);
    }

    @Test
    void whatIsSaidIsMeant() {
        KeyFilterInput said = new KeyFilterInput(" erp ", "u", "o", null, "UNUSED", null, 7L, 8L, false);
        assertThat(said.fault("")).isEmpty();
        assertThat(said.filter())
                .isEqualTo(new KeyFilter(
                        "erp",
                        "u",
                        "o",
                        null,
                        KeyState.UNUSED,
                        null,
                        Instant.ofEpochSecond(7),
                        Instant.ofEpochSecond(8),
                        false,
                        null));
    }

    @Test
    void whatCannotBeIsNamedWithWhereItIs() {
        KeyFilterInput bad = new KeyFilterInput(null, null, null, null, "GONE", null, null, null, null);
        assertThat(bad.fault("filter."))
                .contains(new BodyFault(
                        "filter.state", "must be one of REVOKED, ROTATED_OUT, EXPIRED, UNUSED, DISABLED, ACTIVE"));
    }

    @Test
    void aKeyIsNotLookedForByItsText() {
        KeyFilterInput key = new KeyFilterInput(TestKeys.text(1), null, null, null, null, null, null, null, null);
        assertThat(key.fault("").orElseThrow().text())
                .startsWith("search must not be a key")
                .doesNotContain("kp_");
    }
}
