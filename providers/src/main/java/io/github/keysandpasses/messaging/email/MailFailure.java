package io.github.keysandpasses.messaging.email;

import io.github.keysandpasses.messaging.FailureReason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.email.EmailException;
import org.keycloak.theme.FreeMarkerException;

/** Tells from Keycloak's exception what went wrong, by the causes below it and never by their texts, which hold the address. */
final class MailFailure {

    private static final int DEEPEST = 10;

    private MailFailure() {}

    static FailureReason reason(EmailException failure) {
        List<Throwable> causes = causes(failure);
        if (has(FreeMarkerException.class, causes)) {
            return FailureReason.INTERNAL_ERROR;
        }
        if (has(SocketTimeoutException.class, causes)) {
            return FailureReason.TIMED_OUT;
        }
        if (has(IOException.class, causes)) {
            return FailureReason.UNREACHABLE;
        }
        return failure.getCause() == null ? FailureReason.ADDRESS_INVALID : FailureReason.REJECTED;
    }

    private static boolean has(Class<? extends Throwable> type, List<Throwable> causes) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }
}
