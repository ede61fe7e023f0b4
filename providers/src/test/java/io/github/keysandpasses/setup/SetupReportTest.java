package io.github.keysandpasses.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.setup.Change.Action;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Complete" never promises more than is true after the call. */
class SetupReportTest {

    @Test
    void aRealmIsCompleteWhenNothingContradictsAndNothingIsLeftToDo() {
        assertThat(report(false, Action.CREATE, Action.KEEP).complete()).isTrue();
        assertThat(report(true, Action.CREATE, Action.KEEP).complete()).isFalse();
        assertThat(report(true, Action.KEEP).complete()).isTrue();
        assertThat(report(false, Action.KEEP, Action.PROBLEM).complete()).isFalse();
        assertThat(report(true, Action.PROBLEM).complete()).isFalse();
    }

    @Test
    void whatIsKeptOrContradictsIsNoChange() {
        assertThat(report(false, Action.KEEP, Action.PROBLEM).changesAnything()).isFalse();
        for (Action action : List.of(Action.CREATE, Action.CHANGE, Action.DELETE)) {
            assertThat(report(false, Action.KEEP, action).changesAnything()).isTrue();
        }
    }

    private static SetupReport report(boolean dryRun, Action... actions) {
        return SetupReport.of(
                dryRun,
                Arrays.stream(actions)
                        .map(action -> new Change("Thing", "name", action, "why"))
                        .toList());
    }
}
