package io.github.keysandpasses.admin;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words an admin leaves with a revocation. */
class RevocationInputTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\n\t"})
    void aRevocationNeedsNoReason(String reason) {
        assertThat(granted(new RevocationInput(reason, null).parse())).isEmpty();
    }

    @Test
    void aReasonIsKeptWithoutTheBlanksAroundIt() {
        assertThat(granted(new RevocationInput(" left the company \n", null).parse()))
                .contains("left the company");
    }

    @Test
    void aReasonHasAtMost255Characters() {
        assertThat(granted(new RevocationInput("r".repeat(255), null).parse())).contains("r".repeat(255));
        assertRefused(new RevocationInput("r".repeat(256), null).parse(), RefusalReason.KEY_REASON_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\u001b[31mb", "a\u0085b"})
    void aReasonThatCouldForgeALogLineIsRefused(String reason) {
        assertRefused(new RevocationInput(reason, null).parse(), RefusalReason.KEY_REASON_INVALID);
    }

    @Test
    void aKeyInAReasonWouldBeShownInEveryList() {
        String key = "EE73C0AE64524371B5DDEFF5F7BB2192";
        assertRefused(new RevocationInput(key, null).parse(), RefusalReason.KEY_REASON_INVALID);
    }
}
