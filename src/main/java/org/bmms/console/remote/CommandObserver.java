package org.bmms.console.remote;

import java.time.Duration;
import org.bmms.console.remote.command.RemoteCommand;

/** Sees which commands are sent. Called on the caller's thread; implementations return quickly. */
@FunctionalInterface
public interface CommandObserver {

    /**
     * A command has ended, well or not.
     *
     * @param took from sending it to its end
     */
    void ended(String host, RemoteCommand<?> command, Duration took);

    /** An observer that does nothing. */
    static CommandObserver none() {
        return (host, command, took) -> {};
    }
}
