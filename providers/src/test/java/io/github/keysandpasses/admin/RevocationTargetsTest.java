package io.github.keysandpasses.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a bulk revocation leaves out says nothing of keys that the caller may not see. */
class RevocationTargetsTest {

    @Test
    void aHiddenKeyLooksLikeNoneWhereverItIsNamed() {
        RevocationTargets hidden = new RevocationTargets();
        hidden.skip(1, SkipReason.UNKNOWN);
        hidden.found("hidden", 2);
        hidden.skip(3, SkipReason.NO_KEY);
        hidden.found("hidden", 4);
        hidden.found("hidden", 4);
        hidden.skip(4, SkipReason.BROKEN);
        hidden.hide("hidden");

        RevocationTargets unknown = new RevocationTargets();
        unknown.skip(1, SkipReason.UNKNOWN);
        unknown.skip(2, SkipReason.UNKNOWN);
        unknown.skip(3, SkipReason.NO_KEY);
        unknown.skip(4, SkipReason.UNKNOWN);
        unknown.skip(4, SkipReason.UNKNOWN);
        unknown.skip(4, SkipReason.BROKEN);

        assertThat(hidden.skipped()).isEqualTo(unknown.skipped());
        assertThat(hidden.skipped())
                .extracting(BulkRevocationOutput.Skipped::line)
                .containsExactly(1, 2, 3, 4, 4);
    }

    @Test
    void aKeyThatIsLeftIsToldOnceWithItsFirstLine() {
        RevocationTargets targets = new RevocationTargets();
        targets.found("revoked", 2);
        targets.found("revoked", 5);
        targets.skip(1, SkipReason.NO_KEY);
        targets.leave("revoked", SkipReason.REVOKED);

        assertThat(targets.ids()).containsExactly("revoked");
        assertThat(targets.skipped())
                .extracting(BulkRevocationOutput.Skipped::line)
                .containsExactly(1, 2);
    }
}
