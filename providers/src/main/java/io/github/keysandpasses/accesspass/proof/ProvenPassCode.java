package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.storage.accesspass.PassCodeHash;

/**
 * Somebody knows the pass code of a pass, as it was stored then.
 *
 * @param compared what the pass code was compared with: by the time something is done because of it there may be another one
 */
public record ProvenPassCode(AccessPass pass, PassCodeHash compared) {}
