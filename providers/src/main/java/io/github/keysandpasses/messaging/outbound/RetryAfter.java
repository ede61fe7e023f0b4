package io.github.keysandpasses.messaging.outbound;

import java.time.Duration;
import java.util.Optional;
import org.apache.http.Header;
import org.apache.http.HttpResponse;

/** The header {@code Retry-After} (RFC 9110 section 10.2.3) in seconds; a date there is not read. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(HttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        return Optional.ofNullable(header)
                .map(Header::getValue)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
