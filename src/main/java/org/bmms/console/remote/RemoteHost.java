package org.bmms.console.remote;

import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.command.RemoteCommand;

/**
 * A server that commands can be sent to. One implementation speaks SSH; it connects when first used, multiplexes
 * everything over one session, and connects again after a loss. A command that was sent when the connection was lost
 * is never sent again by itself.
 */
public interface RemoteHost extends AutoCloseable {

    /** The host's name in its profile. */
    String name();

    /**
     * Runs a command and waits for its end.
     *
     * @throws org.bmms.console.base.FailureException if it cannot be sent, fails, exceeds its time limit, or the
     *     connection is lost; a command with an effect that had been sent then ends with
     *     {@link org.bmms.console.base.Changed#UNKNOWN}
     */
    default <R> R run(RemoteCommand<R> command) {
        return run(command, Cancellation.none());
    }

    /** As {@link #run(RemoteCommand)}; a cancellation stops the waiting and closes the channel within a second. */
    <R> R run(RemoteCommand<R> command, Cancellation cancellation);

    /**
     * Opens a local port on the loopback interface that leads, through this host, to an address as seen from there.
     *
     * @throws org.bmms.console.base.FailureException if it cannot be opened
     */
    Tunnel tunnel(String address, int port);

    @Override
    void close();
}
