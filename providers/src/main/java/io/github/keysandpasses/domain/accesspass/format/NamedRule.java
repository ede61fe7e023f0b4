package io.github.keysandpasses.domain.accesspass.format;

import java.util.Optional;

/** What definitions and classifications have in common: people find them by name. */
public sealed interface NamedRule permits AccessPassDefinition, Classification {

    /** Its id; null if it is nowhere stored. */
    String id();

    /** What people call it. */
    String name();

    /** Its short name. */
    String alternativeCode();

    /** What the parts of its passes must be. */
    PassSettings settings();

    /** The first member that cannot be, if there is one. */
    Optional<SettingFault> fault();
}
