package org.bmms.console.base;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request to stop, made once, from any thread. Whoever can be interrupted registers what ends its waiting (closing a
 * channel, cancelling a statement); such an action runs exactly once, on the thread that cancels.
 */
public final class Cancellation {
    private final AtomicBoolean requested = new AtomicBoolean();
    private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();

    /** A cancellation that nobody requests. */
    public static Cancellation none() {
        return new Cancellation();
    }

    public boolean isRequested() {
        return requested.get();
    }

    /** Requests the stop; later calls do nothing. */
    public void request() {
        if (requested.compareAndSet(false, true)) {
            actions.forEach(this::runOnce);
        }
    }

    /**
     * Runs the action when the stop is requested, at once if it already was.
     *
     * @return ends the registration; to be closed when the wait is over
     */
    public Registration onRequest(Runnable action) {
        actions.add(action);
        if (requested.get()) {
            runOnce(action);
        }
        return () -> actions.remove(action);
    }

    private void runOnce(Runnable action) {
        if (actions.remove(action)) {
            action.run();
        }
    }

    /** Ends a registration. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
