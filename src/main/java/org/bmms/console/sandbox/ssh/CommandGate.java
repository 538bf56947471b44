package org.bmms.console.sandbox.ssh;

import java.time.Duration;
import java.util.Optional;

/** Where faults come between a command's arrival and its answer. */
public interface CommandGate {

    /** Called when a command arrived; may delay it, and may change the world before it runs. */
    void arrived(LoggedCommand command) throws InterruptedException;

    /** How much later than it was sent something arrives at a server: a command, or what a silent tunnel begins to carry. */
    Duration delay(String host);

    /** When this command loses its connection. */
    Optional<Moment> cut(LoggedCommand command);

    /** Returns while this server answers; waits while it is silent. */
    void awaitVoice(String host) throws InterruptedException;
}
