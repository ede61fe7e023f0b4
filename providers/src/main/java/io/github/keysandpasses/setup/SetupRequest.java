package io.github.keysandpasses.setup;

import java.util.Set;

/**
 * A call that sets a realm up.
 *
 * @param dryRun whether it only shows what it would do
 * @param settings what it shall be like: what was sent, else what is recorded, else the defaults
 * @param sent the members that were sent
 */
public record SetupRequest(boolean dryRun, SetupSettings settings, Set<String> sent) {}
