package org.bmms.console.remote;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ShellQuote;
import org.bmms.console.remote.command.StandardOutput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One command on one channel of a session: sent once, and waited for within its limit. Everything that may be stuck
 * when the other side is silent is done on threads of its own, so that the caller always gets away in time.
 */
final class Execution {
    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private static final long SLICE_MILLIS = 100;

    /** Linux hands no argument to a program, here the line to the shell, that is longer (execve(2)). */
    private static final int LONGEST_LINE = 128 * 1024 - 1;

    private final String host;
    private final RemoteCommand<?> command;
    private final Cancellation cancellation;
    private final Semaphore news = new Semaphore(0);
    private final LimitedOutput output = new LimitedOutput(news::release);
    private final LimitedOutput error = new LimitedOutput(news::release);
    private final @Nullable ToldOutput told;

    Execution(String host, RemoteCommand<?> command, Cancellation cancellation) {
        this.host = host;
        this.command = command;
        this.cancellation = cancellation;
        this.told = command.output() instanceof StandardOutput.Told(Consumer<String> listener)
                ? new ToldOutput(listener, news::release)
                : null;
    }

    Finished run(Session session, List<String> argv, byte[] input) {
        byte[] line = line(argv);
        ChannelExec channel = open(session);
        channel.setCommand(line);
        channel.setOutputStream(told == null ? output : told);
        channel.setErrStream(error);
        CompletableFuture<@Nullable Void> sending = send(channel, input);
        try (var _ = cancellation.onRequest(news::release)) {
            await(session, channel, sending);
            if (told != null) {
                told.tellAll();
            }
            return finished(channel);
        } finally {
            if (told != null) {
                told.leave();
            }
            leave(channel, sending);
        }
    }

    private byte[] line(List<String> argv) {
        byte[] line = ("LC_ALL=C " + ShellQuote.line(argv)).getBytes(StandardCharsets.UTF_8);
        if (line.length > LONGEST_LINE) {
            throw Failure.unchanged(RemoteFailure.LINE_TOO_LONG, host, argv.getFirst(), LONGEST_LINE)
                    .asException();
        }
        return line;
    }

    private ChannelExec open(Session session) {
        try {
            // The library gives null when the session ends meanwhile.
            if (session.openChannel("exec") instanceof ChannelExec channel) {
                return channel;
            }
            throw unsent(null);
        } catch (JSchException e) {
            throw unsent(e);
        }
    }

    private CompletableFuture<@Nullable Void> send(ChannelExec channel, byte[] input) {
        CompletableFuture<@Nullable Void> sending = new CompletableFuture<>();
        Thread.ofVirtual().name("ssh-send").start(() -> {
            try {
                // Without a limit of its own: with one, the library waits in steps of 10 ms.
                channel.connect();
                sending.complete(null);
                feed(channel, input);
            } catch (JSchException | RuntimeException e) {
                sending.completeExceptionally(e);
            }
            news.release();
        });
        return sending;
    }

    /**
     * Gives the program its input, and its end. Not as a stream that the library reads: what it sends of that may
     * overtake the channel's end, when a program ends without reading its input, and OpenSSH then ends the session.
     */
    private void feed(ChannelExec channel, byte[] input) {
        try (OutputStream out = channel.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            LOG.debug("{}: the program did not read all of its input: {}", host, e.toString());
        }
    }

    /** Until the server has closed the channel, which it does after it has told how the program ended. */
    private void await(Session session, ChannelExec channel, CompletableFuture<@Nullable Void> sending) {
        long deadline = System.nanoTime() + command.limit().toNanos();
        while (!isOver(session, channel, sending)) {
            if (cancellation.isRequested()) {
                throw cancelled(null);
            }
            if (output.isOverflown() || error.isOverflown()) {
                throw tooLong();
            }
            if (System.nanoTime() > deadline) {
                throw sent(
                                RemoteFailure.TIME_LIMIT,
                                host,
                                command.argv().getFirst(),
                                command.limit().toSeconds())
                        .asException();
            }
            if (!session.isConnected()) {
                throw lost();
            }
            awaitNews();
            if (told != null) {
                told.tell();
            }
        }
        if (output.isOverflown() || error.isOverflown()) {
            throw tooLong();
        }
    }

    private boolean isOver(Session session, ChannelExec channel, CompletableFuture<@Nullable Void> sending) {
        if (sending.isCompletedExceptionally()) {
            throw notSent(session, channel, sending.exceptionNow());
        }
        return sending.isDone() && channel.isClosed();
    }

    private void awaitNews() {
        try {
            if (news.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        }
    }

    private Finished finished(ChannelExec channel) {
        int status = channel.getExitStatus();
        if (status >= 0) {
            return new Finished(status, output.bytes(), error.text());
        }
        String signal = channel.getExitSignal();
        if (signal != null) {
            throw sent(RemoteFailure.KILLED, host, command.argv().getFirst(), signal)
                    .asException();
        }
        throw lost();
    }

    /** Closing may be stuck, too; and what is not yet sent is to be closed as soon as it is. */
    private static void leave(ChannelExec channel, CompletableFuture<@Nullable Void> sending) {
        if (sending.isDone() && channel.isClosed()) {
            channel.disconnect();
            return;
        }
        Thread.ofVirtual().name("ssh-leave").start(() -> {
            channel.disconnect();
            sending.exceptionally(_ -> null).join();
            channel.disconnect();
        });
    }

    /** The library's exceptions without a cause come from before the command was sent. */
    private FailureException notSent(Session session, ChannelExec channel, Throwable e) {
        if (!(e instanceof JSchException)) {
            throw new IllegalStateException(e);
        }
        if (e.getCause() != null) {
            return sent(RemoteFailure.CONNECTION_LOST, host).asException(e);
        }
        boolean refused = channel.isClosed() && session.isConnected();
        return refused
                ? Failure.unchanged(RemoteFailure.CHANNEL, host)
                        .withDetail(e.getMessage())
                        .asException(e)
                : unsent(e);
    }

    private FailureException unsent(@Nullable Throwable cause) {
        Failure failure = Failure.unchanged(RemoteFailure.CONNECTION_LOST, host);
        return cause == null ? failure.asException() : failure.asException(cause);
    }

    private FailureException lost() {
        return sent(RemoteFailure.CONNECTION_LOST, host).asException();
    }

    private FailureException cancelled(@Nullable Throwable cause) {
        Failure failure = sent(RemoteFailure.CANCELLED, host, command.argv().getFirst());
        return cause == null ? failure.asException() : failure.asException(cause);
    }

    private FailureException tooLong() {
        return sent(RemoteFailure.ANSWER_TOO_LONG, host, command.argv().getFirst(), LimitedOutput.LIMIT)
                .asException();
    }

    /** A failure after the command was sent: what it did to the server, only the server knows. */
    private Failure sent(RemoteFailure code, Object... arguments) {
        return new Failure(code, command.unanswered(), List.of(arguments), Finished.detail(error.text()));
    }
}
