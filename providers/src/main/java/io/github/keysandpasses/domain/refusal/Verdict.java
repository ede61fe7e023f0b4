package io.github.keysandpasses.domain.refusal;

import java.util.Objects;
import java.util.function.Function;

/**
 * The answer to a question that may be refused: either a value, or the reason why there is none.
 *
 * <p>Refusing is ordinary business and therefore a value; an exception stays what it should be, a defect or an outage.
 *
 * @param <T> what is granted
 */
public sealed interface Verdict<T> {

    /** The question was answered with {@code value}, which is never null. */
    record Granted<T>(T value) implements Verdict<T> {
        public Granted {
            Objects.requireNonNull(value, "value");
        }
    }

    /** The question was refused for {@code reason}, which is never null. */
    record Refused<T>(RefusalReason reason) implements Verdict<T> {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** A granted question. */
    static <T> Verdict<T> granted(T value) {
        return new Granted<>(value);
    }

    /** A refused question. */
    static <T> Verdict<T> refused(RefusalReason reason) {
        return new Refused<>(reason);
    }

    /** Asks the next question when this one was granted; a refusal passes through unchanged. */
    default <R> Verdict<R> then(Function<? super T, Verdict<R>> next) {
        if (this instanceof Granted<T> granted) {
            return next.apply(granted.value());
        }
        return refused(((Refused<T>) this).reason());
    }
}
