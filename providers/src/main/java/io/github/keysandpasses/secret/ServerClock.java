package io.github.keysandpasses.secret;

import java.time.Instant;
import java.time.InstantSource;
import org.keycloak.common.util.Time;

/** Keycloak's own clock, offset included: so the server and the extension agree on the time. */
public final class ServerClock implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
