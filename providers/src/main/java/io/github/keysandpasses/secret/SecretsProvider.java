package io.github.keysandpasses.secret;

import java.util.Optional;
import org.keycloak.provider.Provider;

/** The server's secrets, as far as this extension needs any. */
public interface SecretsProvider extends Provider {

    /** The keyed hash; empty when the operator has configured no usable hash secret: then nothing is created or exchanged. */
    Optional<KeyedHash> keyedHash();
}
