package org.bmms.console.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/** A line that this computer's shell runs; ended with its channel, so that a test leaves nothing behind. */
final class ShellCommand implements Command {
    private static final int KILLED = 137;

    private final String line;
    private final String path;
    private final AtomicInteger running;
    private final BooleanSupplier gate;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private @Nullable OutputStream err;
    private @Nullable ExitCallback exit;
    private volatile @Nullable Process process;

    ShellCommand(String line, String path, AtomicInteger running, BooleanSupplier gate) {
        this.gate = gate;
        this.line = line;
        this.path = path;
        this.running = running;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        Thread.startVirtualThread(() -> {
            if (gate.getAsBoolean()) {
                run(channel);
            }
        });
    }

    private void run(ChannelSession channel) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line);
        builder.environment().put("PATH", path);
        running.incrementAndGet();
        Process started;
        try {
            started = builder.start();
        } catch (IOException e) {
            // As OpenSSH does when the shell cannot be run, such as for a line that is too long.
            running.decrementAndGet();
            Objects.requireNonNull(exit).onExit(1);
            return;
        }
        process = started;
        Thread input = Thread.startVirtualThread(() -> feed(Objects.requireNonNull(in), started.getOutputStream()));
        Thread output = Thread.startVirtualThread(() -> copy(started.getInputStream(), Objects.requireNonNull(out)));
        Thread error = Thread.startVirtualThread(() -> copy(started.getErrorStream(), Objects.requireNonNull(err)));
        Thread.startVirtualThread(() -> {
            try {
                int status = started.waitFor();
                output.join();
                error.join();
                end(channel, status);
                input.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                running.decrementAndGet();
            }
        });
    }

    private void end(ChannelSession channel, int status) {
        if (status != KILLED) {
            Objects.requireNonNull(exit).onExit(status);
            return;
        }
        try {
            Buffer buffer = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST, 128);
            buffer.putUInt(channel.getRecipient());
            buffer.putString("exit-signal");
            buffer.putBoolean(false);
            buffer.putString("KILL");
            buffer.putBoolean(false);
            buffer.putString("");
            buffer.putString("");
            channel.getSession().writePacket(buffer);
        } catch (IOException e) {
            // The session has ended, and nobody wants to know.
        }
        channel.close(false);
    }

    /** What the program does not read is read all the same: the library ends the session when nobody does. */
    private static void feed(InputStream from, OutputStream to) {
        byte[] buffer = new byte[65_536];
        boolean wanted = true;
        try {
            int read = from.read(buffer);
            while (read >= 0) {
                wanted = wanted && give(to, buffer, read);
                read = from.read(buffer);
            }
            to.close();
        } catch (IOException e) {
            // The channel has ended, or the program had before.
        }
    }

    private static boolean give(OutputStream to, byte[] buffer, int length) {
        try {
            to.write(buffer, 0, length);
            to.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try (from;
                to) {
            byte[] buffer = new byte[65_536];
            int read = from.read(buffer);
            while (read >= 0) {
                to.write(buffer, 0, read);
                to.flush();
                read = from.read(buffer);
            }
        } catch (IOException e) {
            // One side has ended; the other learns of it by the end of its stream.
        }
    }

    @Override
    public void destroy(ChannelSession channel) {
        Process started = process;
        if (started != null && started.isAlive()) {
            started.descendants().forEach(ProcessHandle::destroyForcibly);
            started.destroyForcibly();
        }
    }
}
