package io.github.keysandpasses.domain.accesspass;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Passes to test with. */
public final class TestPasses {

    /** When they were made. */
    public static final Instant MADE = Instant.ofEpochSecond(1_700_000_000);

    private TestPasses() {}

    /** A pass of somebody, in this state, with these entities. */
    public static AccessPass in(AccessPassState state, RelatedEntity... related) {
        return pass("owner", state, true, related);
    }

    /** A pass whose credential its owner has deleted. */
    public static AccessPass deletedInTheConsole() {
        return pass("owner", AccessPassState.EFFECTIVE, false);
    }

    /** A pass of nobody. */
    public static AccessPass stock() {
        return pass(null, AccessPassState.EFFECTIVE, false);
    }

    /** An effective pass of somebody whose pass code is blocked. */
    public static AccessPass blocked() {
        return pass("owner", AccessPassState.EFFECTIVE, true, true);
    }

    private static AccessPass pass(String owner, AccessPassState state, boolean mirrored, RelatedEntity... related) {
        return pass(owner, state, mirrored, false, related);
    }

    private static AccessPass pass(
            String owner, AccessPassState state, boolean mirrored, boolean blocked, RelatedEntity... related) {
        return new AccessPass(
                "pass",
                "AT0000000001",
                owner,
                null,
                state,
                mirrored,
                "ada@example.com",
                true,
                128,
                null,
                null,
                List.of(related),
                Map.of(),
                null,
                blocked,
                MADE,
                MADE);
    }
}
