package io.github.keysandpasses.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.storage.accesspass.PassFilter;
import org.junit.jupiter.api.Test;

/** What a list of passes is asked for. */
class PassFilterInputTest {

    @Test
    void whatIsSentIsWhatIsLookedFor() {
        PassFilterInput sent = new PassFilterInput(
                " AT1 ", "user", null, "PENDING_VERIFICATION", null, "REWARDS_PARTICIPANT", "RP-1", false, true);
        assertThat(sent.fault()).isEmpty();
        assertThat(sent.filter())
                .isEqualTo(new PassFilter(
                        "AT1",
                        "user",
                        null,
                        AccessPassState.PENDING_VERIFICATION,
                        null,
                        RelatedEntity.Kind.REWARDS_PARTICIPANT,
                        "RP-1",
                        false,
                        true));
    }

    @Test
    void theParameterThatIsWrongIsNamed() {
        assertThat(sent("x".repeat(256), null, null).fault().map(BodyFault::member))
                .contains("search");
        assertThat(sent("a\u0000", null, null).fault().map(BodyFault::member)).contains("search");
        assertThat(sent(null, "ACTIVE", null).fault().map(BodyFault::member)).contains("state");
        assertThat(sent(null, null, "account").fault().map(BodyFault::member)).contains("relatedKind");
    }

    private static PassFilterInput sent(String search, String state, String kind) {
        return new PassFilterInput(search, null, null, state, null, kind, null, null, null);
    }
}
