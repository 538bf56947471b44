package org.bmms.console.run.lock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether somebody holds the lock. */
public sealed interface LockState {

    record Free() implements LockState {}

    /** Whether somebody who is alive holds it for this run. */
    default boolean isAliveFor(String run) {
        return this instanceof Held held
                && held.alive()
                && held.owner() != null
                && held.owner().run().equals(run);
    }

    /**
     * Somebody holds it.
     *
     * @param owner who; null in the moment between taking the lock and signing it, or when the signature is unreadable
     * @param silentFor since the holder was last heard, by the server's clock
     * @param alive whether that is recent enough
     */
    record Held(@Nullable LockOwner owner, Duration silentFor, boolean alive) implements LockState {}
}
