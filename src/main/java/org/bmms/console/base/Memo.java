package org.bmms.console.base;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several threads want to know and only one asks. A failure is kept only for a moment: those who wait for the same
 * answer share it, so that a host that cannot be reached is not tried by each of them, and a later look asks again.
 */
public final class Memo<T> {
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable T known;
    private @Nullable FailureException failed;
    private long failedAt;

    /** The answer; asks the question unless somebody has. */
    public T get(Supplier<T> question) {
        asking.lock();
        try {
            T answer = known;
            if (answer != null) {
                return answer;
            }
            FailureException failure = failed;
            if (failure != null && System.nanoTime() - failedAt < MOMENT) {
                throw failure.failure().asException(failure);
            }
            answer = ask(question);
            known = answer;
            return answer;
        } finally {
            asking.unlock();
        }
    }

    private T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (FailureException e) {
            failed = e;
            failedAt = System.nanoTime();
            throw e;
        }
    }
}
