package org.bmms.console.sandbox.ssh;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.sshd.common.future.CloseFuture;
import org.apache.sshd.common.util.threads.NoCloseExecutor;

/**
 * The threads on which a server hears its connections. What arrives while they end is heard on the thread that brought
 * it; the library would refuse it there, and that thread would die of it.
 */
final class WireThreads extends NoCloseExecutor {
    WireThreads() {
        super(Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors() + 1,
                Thread.ofPlatform().daemon().name("sandbox-wire-", 0).factory()));
    }

    @Override
    public void execute(Runnable heard) {
        try {
            executor.execute(heard);
        } catch (RejectedExecutionException e) {
            heard.run();
        }
    }

    @Override
    public CloseFuture close(boolean immediately) {
        CloseFuture closed = super.close(immediately);
        executor.shutdown();
        return closed;
    }
}
