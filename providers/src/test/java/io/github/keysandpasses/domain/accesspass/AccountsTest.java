package io.github.keysandpasses.domain.accesspass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.RelatedEntity.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For which accounts a customer can log in. */
class AccountsTest {
    private static final RelatedEntity ONE = RelatedEntity.living(Kind.ACCOUNTS_RECEIVABLE, "1", "One");
    private static final RelatedEntity TWO = RelatedEntity.living(Kind.ACCOUNTS_RECEIVABLE, "2", null);

    @Test
    void theOnlyOneIsClearAndOfSeveralNoneIs() {
        assertThat(new Accounts(List.of(ONE)).only()).contains(ONE);
        assertThat(new Accounts(List.of(ONE, TWO)).only()).isEmpty();
        assertThat(new Accounts(List.of()).only()).isEmpty();
    }

    @Test
    void anAccountIsFoundByItsExactIdAlone() {
        Accounts accounts = new Accounts(List.of(ONE, TWO));
        assertThat(accounts.byId("2")).contains(TWO);
        assertThat(accounts.byId("")).isEmpty();
        assertThat(accounts.byId("One")).isEmpty();
        assertThat(accounts.byId(" 2")).isEmpty();
    }

    @Test
    void endedOnesAndParticipantsAreNoAccountsToLogInFor() {
        AccessPass pass = TestPasses.in(
                AccessPassState.EFFECTIVE,
                ONE,
                TWO.terminated(Instant.EPOCH),
                RelatedEntity.living(Kind.REWARDS_PARTICIPANT, "3", null));
        assertThat(Accounts.of(pass).open()).containsExactly(ONE);
    }
}
