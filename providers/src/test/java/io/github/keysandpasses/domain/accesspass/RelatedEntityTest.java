package io.github.keysandpasses.domain.accesspass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.keysandpasses.domain.accesspass.RelatedEntity.Kind;
import org.junit.jupiter.api.Test;

/** What of the CRM a pass belongs to is known by its kind and its id together. */
class RelatedEntityTest {

    @Test
    void anAccountIsNotTheParticipantOfTheSameId() {
        RelatedEntity account = RelatedEntity.living(Kind.ACCOUNTS_RECEIVABLE, "1", null);
        assertThat(account.isSameAs(Kind.ACCOUNTS_RECEIVABLE, "1")).isTrue();
        assertThat(account.isSameAs(Kind.REWARDS_PARTICIPANT, "1")).isFalse();
        assertThat(account.isSameAs(Kind.ACCOUNTS_RECEIVABLE, "2")).isFalse();
    }

    @Test
    void onceItHasEndedItIsTheSameStill() {
        RelatedEntity ended =
                RelatedEntity.living(Kind.REWARDS_PARTICIPANT, "1", "Gold").terminated(TestPasses.MADE);
        assertThat(ended.isLiving()).isFalse();
        assertThat(ended.isSameAs(Kind.REWARDS_PARTICIPANT, "1")).isTrue();
        assertThat(ended.name()).isEqualTo("Gold");
    }

    @Test
    void whatDoesNotFitIntoItsRowIsNone() {
        for (String id : new String[] {"", " ", "1".repeat(65)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RelatedEntity.living(Kind.ACCOUNTS_RECEIVABLE, id, null));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelatedEntity.living(Kind.ACCOUNTS_RECEIVABLE, "1", "n".repeat(256)));
        assertThat(RelatedEntity.living(Kind.ACCOUNTS_RECEIVABLE, "1".repeat(64), "n".repeat(255))
                        .isLiving())
                .isTrue();
    }
}
