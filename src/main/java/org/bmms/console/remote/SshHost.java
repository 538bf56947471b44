package org.bmms.console.remote;

import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.StandardOutput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server over SSH: one session, opened when first used and again after a loss, and one channel for each command.
 * What was sent is never sent again, but for one case: that a session has ended is often noticed only by using it. A
 * command that only looks is then asked once more, on a new session.
 */
public final class SshHost implements RemoteHost {
    /** A session that is lost sooner than this after a command was sent had ended before. */
    private static final Duration NOTICED_AT_ONCE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(SshHost.class);

    /** Ten sessions at once is what OpenSSH allows (MaxSessions); programs that were left running count, too. */
    private static final int AT_ONCE = 8;

    /** How long a server may go on refusing a session that the console knows to be free. */
    private static final Duration STILL_COUNTED = Duration.ofSeconds(3);

    private static final long SLICE_MILLIS = 50;

    private final SshAddress address;
    private final SshSettings settings;
    private final CurrentSession current;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final @Nullable SshHost jump;
    private @Nullable Tunnel wayThere;

    public SshHost(SshAddress address, SshSettings settings) {
        this.address = address;
        this.settings = settings;
        this.current = new CurrentSession(address.name(), this::open);
        SshAddress over = address.jump();
        this.jump = over == null ? null : new SshHost(over, settings);
    }

    @Override
    public String name() {
        return address.name();
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        awaitTurn(command, cancellation);
        try {
            if (cancellation.isRequested()) {
                throw cancelled(command).asException();
            }
            return runNow(command, cancellation);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn(RemoteCommand<?> command, Cancellation cancellation) {
        try {
            while (!turns.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancellation.isRequested()) {
                    throw cancelled(command).asException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(command).asException(e);
        }
    }

    private Failure cancelled(RemoteCommand<?> command) {
        return Failure.unchanged(RemoteFailure.CANCELLED, name(), command.argv().getFirst());
    }

    private <R> R runNow(RemoteCommand<R> command, Cancellation cancellation) {
        Session before = current.latest();
        String program = command.argv().getFirst();
        Session connected = current.get(program, cancellation);
        long sent = System.nanoTime();
        try {
            return send(connected, command, cancellation);
        } catch (FailureException e) {
            if (e.failure().code() != RemoteFailure.CONNECTION_LOST) {
                throw e;
            }
            current.forget(connected);
            boolean hadEnded = connected.equals(before) && System.nanoTime() - sent < NOTICED_AT_ONCE.toNanos();
            if (!hadEnded || command.effect() != Effect.READ_ONLY || isTold(command)) {
                throw e;
            }
            LOG.debug("{}: the session had ended, asking again on a new one", name());
        }
        // What this fails with is how it is now, which says more than that the old session had ended.
        return send(current.get(program, cancellation), command, cancellation);
    }

    /** A busy server counts an ended program a little longer than the console does. What it refuses was not sent. */
    private <R> R send(Session connected, RemoteCommand<R> command, Cancellation cancellation) {
        long begun = System.nanoTime();
        while (true) {
            try {
                return new Sender(name(), settings, connected, cancellation).send(command);
            } catch (FailureException e) {
                boolean over = System.nanoTime() - begun > STILL_COUNTED.toNanos();
                if (e.failure().code() != RemoteFailure.CHANNEL || over || cancellation.isRequested()) {
                    throw e;
                }
                LOG.debug("{}: no channel yet, asking again", name());
            }
            pause(command);
        }
    }

    private void pause(RemoteCommand<?> command) {
        try {
            Thread.sleep(SLICE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(command).asException(e);
        }
    }

    /** Of such an answer a part may have been told already. */
    private static boolean isTold(RemoteCommand<?> command) {
        return command.output() instanceof StandardOutput.Told;
    }

    @Override
    public Tunnel tunnel(String target, int port) {
        connect();
        return new SshTunnel(name(), current, target, port, settings.connectLimit());
    }

    private Session open() {
        SshConnector connector = new SshConnector(address, settings);
        if (jump == null) {
            return connector.connect(address.host(), address.port());
        }
        // First the jump host itself: what is wrong with it would look like a target that is not there.
        jump.connect();
        return connector.connect("127.0.0.1", wayThere(jump).localPort());
    }

    private synchronized Tunnel wayThere(SshHost over) {
        Tunnel way = wayThere;
        if (way == null) {
            way = over.tunnel(address.host(), address.port());
            wayThere = way;
        }
        return way;
    }

    @Override
    public void close() {
        current.close();
        synchronized (this) {
            if (wayThere != null) {
                wayThere.close();
            }
        }
        if (jump != null) {
            jump.close();
        }
    }

    /**
     * Connects now, to know early whether it can be done.
     *
     * @throws FailureException a code that begins with {@code SSH-}
     */
    public void connect() {
        session();
    }

    private Session session() {
        return current.get("ssh", Cancellation.none());
    }
}
