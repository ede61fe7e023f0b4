package io.github.keysandpasses.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An entity of the CRM that a request names, whatever is sent for one. */
class RelatedEntityInputTest {

    @Test
    void anEntityIsReadAsItIsSent() {
        assertThat(new RelatedEntityInput("ACCOUNTS_RECEIVABLE", "AR-1", "Home").parse())
                .isEqualTo(
                        Verdict.granted(RelatedEntity.living(RelatedEntity.Kind.ACCOUNTS_RECEIVABLE, "AR-1", "Home")));
        assertThat(RelatedEntityInput.parse(null)).isEqualTo(Verdict.granted(List.of()));
    }

    static Stream<RelatedEntityInput> malformed() {
        return Stream.of(
                new RelatedEntityInput(null, "AR-1", null),
                new RelatedEntityInput("ACCOUNT", "AR-1", null),
                new RelatedEntityInput("accounts_receivable", "AR-1", null),
                new RelatedEntityInput("REWARDS_PARTICIPANT", null, null),
                new RelatedEntityInput("REWARDS_PARTICIPANT", " ", null),
                new RelatedEntityInput("REWARDS_PARTICIPANT", "x".repeat(65), null),
                new RelatedEntityInput("REWARDS_PARTICIPANT", "a\u0000", null),
                new RelatedEntityInput("REWARDS_PARTICIPANT", "RP-1", "x".repeat(256)),
                new RelatedEntityInput("REWARDS_PARTICIPANT", "RP-1", "line\nbreak"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatCannotBeOneIsRefusedAndNotStored(RelatedEntityInput sent) {
        assertThat(sent.parse()).isEqualTo(Verdict.refused(RefusalReason.PASS_RELATED_INVALID));
        assertThat(RelatedEntityInput.parse(Arrays.asList(sent)))
                .isEqualTo(Verdict.refused(RefusalReason.PASS_RELATED_INVALID));
    }

    @Test
    void nullInAListIsNoEntity() {
        assertThat(RelatedEntityInput.parse(Arrays.asList((RelatedEntityInput) null)))
                .isEqualTo(Verdict.refused(RefusalReason.PASS_RELATED_INVALID));
    }
}
