package org.bmms.console.base;

import java.util.function.Supplier;

/**
 * How an operation ended, as seen at a border. {@link Unknown} is a result of its own: the operation was sent and no
 * answer came back, so only a probe of the target can turn it into {@link Done} or {@link Failed}.
 *
 * @param <T> what a successful operation yields
 */
public sealed interface Outcome<T> {

    /** It was done, and this is what it yielded. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done. */
    record Failed<T>(Failure failure) implements Outcome<T> {}

    /** Nobody knows yet whether it was done. */
    record Unknown<T>(Failure failure) implements Outcome<T> {}

    /** Runs the operation and turns a {@link FailureException} into an outcome; any other exception is a bug and passes. */
    static <T> Outcome<T> of(Supplier<T> operation) {
        try {
            return new Done<>(operation.get());
        } catch (FailureException e) {
            return e.failure().changed() == Changed.UNKNOWN ? new Unknown<>(e.failure()) : new Failed<>(e.failure());
        }
    }
}
