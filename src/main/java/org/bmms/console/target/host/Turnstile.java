package org.bmms.console.target.host;

import java.util.concurrent.Semaphore;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;

/**
 * Lets no more commands through to a host at a time than one SSH session carries ({@code MaxSessions} is usually 10) and a
 * busy server likes; for who asks much at once.
 */
public final class Turnstile {
    private static final int AT_A_TIME = 4;

    private final RemoteHost host;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    public Turnstile(RemoteHost host) {
        this.host = host;
    }

    /**
     * Runs a command when it is its turn.
     *
     * @throws org.bmms.console.base.FailureException as {@link RemoteHost#run(RemoteCommand, Cancellation)}
     */
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(
                            RemoteFailure.CANCELLED, host.name(), command.argv().getFirst())
                    .asException(e);
        }
        try {
            return host.run(command, cancellation);
        } finally {
            free.release();
        }
    }
}
