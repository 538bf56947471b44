package org.bmms.console.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;

/**
 * One console's connection to a {@link MemoryServer}. Hooks before and after the effect of each command may throw what
 * a connection throws, end the console, or wait. A console that was ended sends nothing more.
 */
public final class MemoryHost implements RemoteHost {
    private final MemoryServer server;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean dead;
    private volatile Hook before = (n, command) -> {};
    private volatile Hook after = (n, command) -> {};

    /** Called with the number of the command, counted from 1, and the command. */
    @FunctionalInterface
    public interface Hook {
        void at(int number, RemoteCommand<?> command);
    }

    /** The console's process is gone. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    public MemoryHost(MemoryServer server) {
        this.server = server;
    }

    public void before(Hook hook) {
        before = hook;
    }

    public void after(Hook hook) {
        after = hook;
    }

    public int sent() {
        return sent.get();
    }

    /** Ends the console that has this connection. */
    public Killed kill() {
        dead = true;
        return new Killed();
    }

    /** What is thrown when the connection is lost while this command is on its way. */
    public static FailureException lost(RemoteCommand<?> command) {
        Changed changed = command.effect() == Effect.READ_ONLY ? Changed.NO : Changed.UNKNOWN;
        return Failure.unchanged(RemoteFailure.CONNECTION_LOST, "app1")
                .withChanged(changed)
                .asException();
    }

    /** What is thrown when nothing can be sent at all. */
    public static FailureException unreachable() {
        return Failure.unchanged(RemoteFailure.UNREACHABLE, "app1").asException();
    }

    @Override
    public String name() {
        return "app1";
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        if (dead) {
            throw unreachable();
        }
        int number = sent.incrementAndGet();
        before.at(number, command);
        if (cancellation.isRequested()) {
            throw Failure.unchanged(RemoteFailure.CANCELLED, "app1")
                    .withChanged(command.effect() == Effect.READ_ONLY ? Changed.NO : Changed.UNKNOWN)
                    .asException();
        }
        Finished finished = server.execute(command);
        after.at(number, command);
        return command.parse(finished);
    }

    @Override
    public Tunnel tunnel(String address, int port) {
        throw new UnsupportedOperationException("no tunnels in memory");
    }

    @Override
    public void close() {}
}
