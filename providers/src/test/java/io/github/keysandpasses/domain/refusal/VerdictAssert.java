package io.github.keysandpasses.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** Says in one line what a test expects of a {@link Verdict}. */
public final class VerdictAssert {

    private VerdictAssert() {}

    /** Asserts that the verdict refuses for this reason. */
    public static void assertRefused(Verdict<?> verdict, RefusalReason reason) {
        assertThat(verdict).isEqualTo(Verdict.refused(reason));
    }

    /** Asserts that the verdict grants, and hands out what it grants. */
    public static <T> T granted(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Granted.class);
        return ((Verdict.Granted<T>) verdict).value();
    }
}
