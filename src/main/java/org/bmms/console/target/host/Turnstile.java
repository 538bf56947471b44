package org.bmms.console.target.host;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;

/**
 * Lets no more commands through to a host at a time than one SSH session carries ({@code MaxSessions} is usually 10) and a
 * busy server likes; for who asks much at once.
 */
public final class Turnstile {
    private static final int AT_A_TIME = 4;
    private static final int TIMES_AGAIN = 2;
    private static final Duration PAUSE = Duration.ofMillis(100);

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
            return ask(command, cancellation);
        } finally {
            free.release();
        }
    }

    /** Others use the session as well; a question for which it had no channel to spare is asked again. */
    private <R> R ask(RemoteCommand<R> command, Cancellation cancellation) {
        for (int again = 0; again < TIMES_AGAIN && command.effect() == Effect.READ_ONLY; again++) {
            try {
                return host.run(command, cancellation);
            } catch (FailureException e) {
                if (e.failure().code() != RemoteFailure.CHANNEL) {
                    throw e;
                }
                pause();
            }
        }
        return host.run(command, cancellation);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            // Whoever interrupts wants no further waiting, which the next attempt says.
            Thread.currentThread().interrupt();
        }
    }
}
