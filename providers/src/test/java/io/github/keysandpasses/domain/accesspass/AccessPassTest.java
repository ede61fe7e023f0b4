package io.github.keysandpasses.domain.accesspass;

import static io.github.keysandpasses.domain.accesspass.AccessPassState.EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.NOT_EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.PENDING_VERIFICATION;
import static io.github.keysandpasses.domain.accesspass.RelatedEntity.Kind.ACCOUNTS_RECEIVABLE;
import static io.github.keysandpasses.domain.accesspass.RelatedEntity.Kind.REWARDS_PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pass is follows from all that is known of it, and a change of one thing leaves the others. */
class AccessPassTest {

    private static final Instant LATER = TestPasses.MADE.plusSeconds(60);
    private static final RelatedEntity ACCOUNT = RelatedEntity.living(ACCOUNTS_RECEIVABLE, "1", null);

    @Test
    void onePutAwayInAConsoleWaitsForNothingAndOpensNothing() {
        for (AccessPassState stored : AccessPassState.values()) {
            assertThat(TestPasses.in(stored).state()).isEqualTo(stored);
        }
        AccessPass waiting = TestPasses.deletedInTheConsole().in(PENDING_VERIFICATION, LATER);
        assertThat(waiting.state()).isEqualTo(NOT_EFFECTIVE);
        assertThat(waiting.isPending()).isFalse();
        assertThat(waiting.isEffective()).isFalse();
    }

    @Test
    void withAnOwnerItIsShownAndItsStateHolds() {
        assertThat(TestPasses.stock().of("owner", LATER).state()).isEqualTo(EFFECTIVE);
        assertThat(TestPasses.deletedInTheConsole().of("owner", LATER).state()).isEqualTo(EFFECTIVE);
    }

    @Test
    void verifiedItIsEffectiveAndSaysByWhomWhateverIsChangedLater() {
        Verification by = new Verification(LATER, "staff");
        AccessPass verified = TestPasses.in(PENDING_VERIFICATION).verified(by);
        assertThat(verified.isEffective()).isTrue();
        assertThat(verified.updatedAt()).isEqualTo(LATER);
        assertThat(verified.called("other", LATER).verification()).isEqualTo(by);
        assertThat(verified.relatedTo(List.of(ACCOUNT), LATER).verification()).isEqualTo(by);
        assertThat(verified.in(NOT_EFFECTIVE, LATER).verification()).isEqualTo(by);
        assertThat(verified.unblocked(LATER).verification()).isEqualTo(by);
    }

    @Test
    void aBlockIsTakenOffByNothingElse() {
        AccessPass blocked = TestPasses.blocked();
        assertThat(blocked.unblocked(LATER).blocked()).isFalse();
        assertThat(List.of(
                        blocked.in(NOT_EFFECTIVE, LATER),
                        blocked.verified(new Verification(LATER, null)),
                        blocked.relatedTo(List.of(ACCOUNT), LATER),
                        blocked.of("other", LATER),
                        blocked.called("other", LATER)))
                .allMatch(AccessPass::blocked);
    }

    @Test
    void anEndedEntityIsRelatedStillAndDoesNotLive() {
        AccessPass pass = TestPasses.in(EFFECTIVE, ACCOUNT.terminated(LATER));
        assertThat(pass.isRelatedTo(ACCOUNTS_RECEIVABLE, "1")).isTrue();
        assertThat(pass.isRelatedTo(REWARDS_PARTICIPANT, "1")).isFalse();
        assertThat(pass.living(ACCOUNTS_RECEIVABLE)).isEmpty();
    }
}
