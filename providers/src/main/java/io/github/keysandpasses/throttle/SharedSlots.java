package io.github.keysandpasses.throttle;

import io.github.keysandpasses.domain.throttle.Slots;
import io.github.keysandpasses.domain.throttle.Throttled;
import java.util.Optional;
import java.util.function.Function;

/** The slots that all nodes see. */
@FunctionalInterface
interface SharedSlots {

    /**
     * Does something with slots. What is taken stays taken, whatever becomes of the request.
     *
     * @param work is given what makes slots of a name
     */
    Optional<Throttled> use(Function<Function<String, Slots>, Optional<Throttled>> work);
}
