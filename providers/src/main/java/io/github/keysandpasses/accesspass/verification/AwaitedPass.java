package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.domain.accesspass.AccessPass;

/** What the login at hand waits for. */
sealed interface AwaitedPass {

    /** The code of this pass. */
    record Pending(AccessPass pass) implements AwaitedPass {}

    /** Nothing any more: the pass of the login is effective. */
    record Verified(AccessPass pass) implements AwaitedPass {}

    /** Nothing can help: the pass of the login was switched off, deleted, or is somebody else's. */
    record Gone() implements AwaitedPass {}

    /** Nothing: the login was made without a pass, and no other one is asked for. */
    record None() implements AwaitedPass {}
}
