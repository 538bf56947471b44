package org.bmms.console.remote;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ShellQuote;

/** One command on one channel of a session: sent once, and waited for within its limit. */
final class Execution {
    private static final long SLICE = Duration.ofMillis(100).toMillis();
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final String host;
    private final RemoteCommand<?> command;
    private final Cancellation cancellation;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final LimitedOutput output = new LimitedOutput(ended::countDown);
    private final LimitedOutput error = new LimitedOutput(() -> {});

    Execution(String host, RemoteCommand<?> command, Cancellation cancellation) {
        this.host = host;
        this.command = command;
        this.cancellation = cancellation;
    }

    Finished run(Session session, List<String> argv, byte[] input) {
        ChannelExec channel = open(session);
        try (var _ = cancellation.onRequest(ended::countDown)) {
            channel.setCommand("LC_ALL=C " + ShellQuote.line(argv));
            // Always a stream, so that the program sees the end of its input.
            channel.setInputStream(new ByteArrayInputStream(input));
            channel.setOutputStream(output);
            channel.setErrStream(error);
            try {
                channel.connect();
            } catch (JSchException e) {
                throw session.isConnected() ? refused(e) : lost().asException(e);
            }
            await(session, channel);
            return new Finished(channel.getExitStatus(), output.bytes(), error.text());
        } finally {
            channel.disconnect();
        }
    }

    private ChannelExec open(Session session) {
        try {
            // The library gives null when the session ends meanwhile.
            if (session.openChannel("exec") instanceof ChannelExec channel) {
                return channel;
            }
            throw Failure.unchanged(RemoteFailure.CONNECTION_LOST, host).asException();
        } catch (JSchException e) {
            throw Failure.unchanged(RemoteFailure.CONNECTION_LOST, host).asException(e);
        }
    }

    private void await(Session session, ChannelExec channel) {
        long deadline = System.nanoTime() + command.limit().toNanos();
        while (!awaitEnd(SLICE)) {
            if (System.nanoTime() > deadline) {
                throw sent(
                                RemoteFailure.TIME_LIMIT,
                                host,
                                command.argv().getFirst(),
                                command.limit().toSeconds())
                        .asException();
            }
            if (!session.isConnected()) {
                throw lost().asException();
            }
        }
        if (cancellation.isRequested()) {
            throw sent(RemoteFailure.CANCELLED, host, command.argv().getFirst()).asException();
        }
        if (output.isOverflown() || error.isOverflown()) {
            throw sent(RemoteFailure.ANSWER_TOO_LONG, host, command.argv().getFirst(), LimitedOutput.LIMIT)
                    .asException();
        }
        awaitStatus(session, channel, Math.min(deadline, System.nanoTime() + CLOSING.toNanos()));
    }

    /** The status comes after the end of the output, usually in the same packet. */
    private void awaitStatus(Session session, ChannelExec channel, long deadline) {
        while (!channel.isClosed() && session.isConnected() && System.nanoTime() < deadline) {
            pause();
        }
        if (channel.getExitStatus() < 0) {
            throw lost().asException();
        }
    }

    private boolean awaitEnd(long milliseconds) {
        try {
            return ended.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sent(RemoteFailure.CANCELLED, host, command.argv().getFirst()).asException(e);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sent(RemoteFailure.CANCELLED, host, command.argv().getFirst()).asException(e);
        }
    }

    private FailureException refused(JSchException e) {
        return Failure.unchanged(RemoteFailure.CHANNEL, host)
                .withDetail(e.getMessage())
                .asException(e);
    }

    private Failure lost() {
        return sent(RemoteFailure.CONNECTION_LOST, host);
    }

    /** A failure after the command was sent: what it did to the server, only the server knows. */
    private Failure sent(RemoteFailure code, Object... arguments) {
        Changed changed = command.effect() == Effect.READ_ONLY ? Changed.NO : Changed.UNKNOWN;
        return new Failure(code, changed, List.of(arguments), error.text().isBlank() ? null : error.text());
    }
}
