package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.time.Duration;
import java.util.Optional;

/**
 * How a key shall be rotated.
 *
 * @param grace how long the old key lives on, at most seven days; empty: as the realm says
 * @param name the successor's name; empty: the old one with a number
 * @param expiry the successor's expiry; one that says nothing gives it as long a life as the old key had
 */
public record RotationRequest(Optional<Duration> grace, Optional<WebApiKeyName> name, AskedExpiry expiry) {}
