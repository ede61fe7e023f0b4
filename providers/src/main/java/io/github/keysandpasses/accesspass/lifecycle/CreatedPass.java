package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCode;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import java.util.Optional;

/**
 * A pass that was made, and its secrets, which nobody sees again.
 *
 * @param pass the pass
 * @param generatedPassCode the pass code, if it was generated: a chosen one is known to whoever chose it
 * @param generatedAuthenticationCode the authentication code, if it was generated
 */
public record CreatedPass(
        AccessPass pass,
        Optional<PassCodeText> generatedPassCode,
        Optional<AuthenticationCode> generatedAuthenticationCode) {}
