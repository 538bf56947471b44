package org.bmms.console.ui.work;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/** A window's thread that is the test's own: changes wait until the test lets them happen. */
public final class QueuedWindow implements WindowThread {
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();

    @Override
    public void run(Runnable change) {
        changes.add(change);
    }

    /** Lets changes happen, in their order, until something is so. */
    public void until(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            try {
                changes.take().run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
