package org.bmms.console.base;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request to stop, made once, from any thread. Whoever can be interrupted registers what ends its waiting (closing a
 * channel, cancelling a statement); such an action runs at most once: on the thread that cancels, or, when the stop was requested before, on the one that
 * registers it.
 */
public final class Cancellation {
    private final AtomicBoolean requested = new AtomicBoolean();
    private final Set<Action> actions = ConcurrentHashMap.newKeySet();

    /** A cancellation that nobody requests. */
    public static Cancellation none() {
        return new Cancellation();
    }

    public boolean isRequested() {
        return requested.get();
    }

    /**
     * Requests the stop; later calls do nothing. Every action runs, also after another one failed; what the first
     * failing one threw is thrown at the end.
     */
    public void request() {
        if (!requested.compareAndSet(false, true)) {
            return;
        }
        RuntimeException first = null;
        for (Action action : actions) {
            try {
                runOnce(action);
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /**
     * Runs the action when the stop is requested, at once if it already was.
     *
     * @return ends the registration; to be closed when the wait is over
     */
    public Registration onRequest(Runnable action) {
        Action registered = new Action(action);
        actions.add(registered);
        if (requested.get()) {
            runOnce(registered);
        }
        return () -> actions.remove(registered);
    }

    private void runOnce(Action action) {
        if (actions.remove(action)) {
            action.work.run();
        }
    }

    /** One registration; two of the same {@link Runnable} are different ones. */
    private static final class Action {
        private final Runnable work;

        private Action(Runnable work) {
            this.work = work;
        }
    }

    /** Ends a registration. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
