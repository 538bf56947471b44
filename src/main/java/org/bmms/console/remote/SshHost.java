package org.bmms.console.remote;

import com.jcraft.jsch.Session;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.StandardInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server over SSH: one session, opened when first used and again after a loss, and one channel for each command.
 * What was sent is never sent again, but for one case: that a session has ended is often noticed only by using it. A
 * command that only looks is then asked once more, on a new session.
 */
public final class SshHost implements RemoteHost {
    /** The script's own statuses, which no command of the console uses. */
    private static final int SUDO_REFUSED = 98;

    private static final int SUDO_SAID_NO = 1;

    /** A session that is lost sooner than this after a command was sent had ended before. */
    private static final Duration NOTICED_AT_ONCE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(SshHost.class);

    private final SshAddress address;
    private final SshSettings settings;
    private final @Nullable SshHost jump;
    private @Nullable Session session;
    private @Nullable Tunnel wayThere;
    private boolean closed;

    public SshHost(SshAddress address, SshSettings settings) {
        this.address = address;
        this.settings = settings;
        SshAddress over = address.jump();
        this.jump = over == null ? null : new SshHost(over, settings);
    }

    @Override
    public String name() {
        return address.name();
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        if (cancellation.isRequested()) {
            throw Failure.unchanged(
                            RemoteFailure.CANCELLED, name(), command.argv().getFirst())
                    .asException();
        }
        Session before = latest();
        Session connected = session();
        long sent = System.nanoTime();
        try {
            return send(connected, command, cancellation);
        } catch (FailureException e) {
            if (e.failure().code() != RemoteFailure.CONNECTION_LOST) {
                throw e;
            }
            forget(connected);
            boolean hadEnded = connected.equals(before) && System.nanoTime() - sent < NOTICED_AT_ONCE.toNanos();
            if (!hadEnded || command.effect() != Effect.READ_ONLY) {
                throw e;
            }
            LOG.debug("{}: the session had ended, asking again on a new one", name());
        }
        // What this fails with is how it is now, which says more than that the old session had ended.
        return send(session(), command, cancellation);
    }

    private <R> R send(Session connected, RemoteCommand<R> command, Cancellation cancellation) {
        long started = System.nanoTime();
        try {
            return command instanceof AsUser<R> asUser
                    ? runAsUser(connected, asUser, cancellation)
                    : command.parse(new Execution(name(), command, cancellation)
                            .run(connected, command.argv(), input(command.input(), null)));
        } finally {
            settings.observer().ended(name(), command, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private <R> R runAsUser(Session connected, AsUser<R> command, Cancellation cancellation) {
        Optional<Secret> password = settings.credentials().sudoPassword(name());
        byte[] input = input(command.input(), password.orElse(null));
        Finished finished;
        try {
            finished = new Execution(name(), command, cancellation)
                    .run(connected, password.isPresent() ? command.argvWithPassword() : command.argv(), input);
        } finally {
            Arrays.fill(input, (byte) 0);
        }
        if (password.isPresent() && finished.exitStatus() == SUDO_REFUSED) {
            settings.credentials().sudoRefused(name());
            throw Failure.unchanged(RemoteFailure.SUDO_PASSWORD_WRONG, name()).asException();
        }
        // The prefix names who speaks: sudo itself, so the command was not run.
        if (finished.exitStatus() == SUDO_SAID_NO
                && finished.output().length == 0
                && finished.error().startsWith("sudo: ")) {
            RemoteFailure code = password.isPresent() ? RemoteFailure.SUDO_DENIED : RemoteFailure.SUDO_PASSWORD_NEEDED;
            throw Failure.unchanged(
                            code,
                            name(),
                            command.user(),
                            command.command().argv().getFirst())
                    .withDetail(finished.error())
                    .asException();
        }
        return command.parse(finished);
    }

    private static byte[] input(StandardInput input, @Nullable Secret first) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (first != null) {
            writeLine(bytes, first);
        }
        switch (input) {
            case StandardInput.None none -> {}
            case StandardInput.Bytes plain -> bytes.writeBytes(plain.content());
            case StandardInput.SecretLine secret -> {
                writeLine(bytes, secret.secret());
                bytes.writeBytes(secret.rest());
            }
        }
        return bytes.toByteArray();
    }

    private static void writeLine(ByteArrayOutputStream bytes, Secret secret) {
        byte[] line = secret.utf8();
        bytes.writeBytes(line);
        bytes.write('\n');
        Arrays.fill(line, (byte) 0);
    }

    @Override
    public Tunnel tunnel(String target, int port) {
        session();
        return new SshTunnel(name(), this::session, target, port, settings.connectLimit());
    }

    private synchronized @Nullable Session latest() {
        return session;
    }

    /** The library still calls a session connected while it is taking it down. */
    private void forget(Session ended) {
        synchronized (this) {
            if (ended.equals(session)) {
                session = null;
            }
        }
        ended.disconnect();
    }

    private synchronized Session session() {
        if (closed) {
            throw new IllegalStateException("the connection to " + name() + " was closed");
        }
        Session current = session;
        if (current != null && current.isConnected()) {
            return current;
        }
        SshConnector connector = new SshConnector(address, settings);
        Session connected;
        if (jump == null) {
            connected = connector.connect(address.host(), address.port());
        } else {
            Tunnel way = wayThere;
            if (way == null) {
                way = jump.tunnel(address.host(), address.port());
                wayThere = way;
            }
            connected = connector.connect("127.0.0.1", way.localPort());
        }
        session = connected;
        return connected;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (session != null) {
            session.disconnect();
        }
        if (wayThere != null) {
            wayThere.close();
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
}
