package io.github.keysandpasses.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A token is for the account that was asked for or chosen, and for no other because that one has ended. */
class PassOfTokenTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void whereNothingWasChosenTheOnlyAccountIsTaken() {
        assertThat(account(pass(open("a"), ended("b")), NONE, NONE)).isEqualTo(granted("a"));
        assertThat(account(pass(open("a"), open("b")), NONE, NONE)).isEqualTo(Verdict.granted(Optional.empty()));
    }

    @Test
    void whatTheSessionChoseStaysUnlessTheRequestNamesAnother() {
        AccessPass pass = pass(open("a"), open("b"));
        assertThat(account(pass, NONE, Optional.of("b"))).isEqualTo(granted("b"));
        assertThat(account(pass, Optional.of("a"), Optional.of("b"))).isEqualTo(granted("a"));
    }

    @Test
    void nobodyGetsAnotherAccountBecauseTheChosenOneHasEnded() {
        AccessPass pass = pass(open("a"), ended("b"));
        assertThat(account(pass, NONE, Optional.of("b"))).isEqualTo(Verdict.refused(RefusalReason.PASS_OF_TOKEN_ENDED));
        assertThat(account(pass, Optional.of("a"), Optional.of("b"))).isEqualTo(granted("a"));
        assertThat(account(pass, Optional.of("b"), NONE))
                .isEqualTo(Verdict.refused(RefusalReason.PASS_ACCOUNT_UNKNOWN));
    }

    private static Verdict<Optional<String>> account(AccessPass pass, Optional<String> asked, Optional<String> chosen) {
        return PassOfToken.account(pass, asked, chosen)
                .then(account -> Verdict.granted(account.map(RelatedEntity::entityId)));
    }

    private static Verdict<Optional<String>> granted(String account) {
        return Verdict.granted(Optional.of(account));
    }

    private static RelatedEntity open(String id) {
        return new RelatedEntity(RelatedEntity.Kind.ACCOUNTS_RECEIVABLE, id, null, null);
    }

    private static RelatedEntity ended(String id) {
        return new RelatedEntity(RelatedEntity.Kind.ACCOUNTS_RECEIVABLE, id, null, Instant.EPOCH);
    }

    private static AccessPass pass(RelatedEntity... related) {
        return new AccessPass(
                "id",
                "AT0000000001",
                "owner",
                null,
                AccessPassState.EFFECTIVE,
                true,
                null,
                false,
                0,
                null,
                null,
                List.of(related),
                Map.of(),
                null,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
