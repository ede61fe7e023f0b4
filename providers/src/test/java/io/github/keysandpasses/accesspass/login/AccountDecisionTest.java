package io.github.keysandpasses.accesspass.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.Accounts;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One account is taken, of several one is named or asked for, and an ended one gives way to no other unasked. */
class AccountDecisionTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void theOnlyAccountIsTakenAndOfSeveralTheCustomerChooses() {
        assertThat(AccountDecision.of(accounts(), NONE, NONE)).isEqualTo(taken(null));
        assertThat(AccountDecision.of(accounts("a"), NONE, NONE)).isEqualTo(taken("a"));
        assertThat(AccountDecision.of(accounts("a", "b"), NONE, NONE))
                .isEqualTo(new AccountDecision.Ask(accounts("a", "b")));
    }

    @Test
    void whatTheRequestNamesIsTakenOrRefused() {
        assertThat(AccountDecision.of(accounts("a", "b"), Optional.of("b"), Optional.of("a")))
                .isEqualTo(taken("b"));
        assertThat(AccountDecision.of(accounts("a"), Optional.of("b"), NONE))
                .isEqualTo(new AccountDecision.Refused(RefusalReason.PASS_ACCOUNT_UNKNOWN));
    }

    @Test
    void aSessionThatGoesOnKeepsItsAccount() {
        assertThat(AccountDecision.of(accounts("a", "b"), NONE, Optional.of("b")))
                .isEqualTo(taken("b"));
        assertThat(AccountDecision.of(accounts("a"), NONE, Optional.of("a"))).isEqualTo(taken("a"));
    }

    @Test
    void theOnlyAccountLeftIsAskedForWhereTheSessionsHasEnded() {
        assertThat(AccountDecision.of(accounts("a"), NONE, Optional.of("b")))
                .isEqualTo(new AccountDecision.Ask(accounts("a")));
        assertThat(AccountDecision.of(accounts(), NONE, Optional.of("b"))).isEqualTo(taken(null));
    }

    private static AccountDecision taken(String account) {
        return new AccountDecision.Taken(Optional.ofNullable(account));
    }

    private static Accounts accounts(String... ids) {
        return new Accounts(Stream.of(ids)
                .map(id -> new RelatedEntity(RelatedEntity.Kind.ACCOUNTS_RECEIVABLE, id, null, null))
                .toList());
    }
}
