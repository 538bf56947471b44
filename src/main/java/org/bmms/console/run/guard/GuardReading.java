package org.bmms.console.run.guard;

import java.time.Duration;
import org.bmms.console.remote.command.GuardState;

/**
 * A guard as it was read, without a need to compare the server's clock with another one.
 *
 * @param host the host it watches
 * @param state what it is doing
 * @param left until it acts, by the server's clock; zero unless it is armed, and never negative
 * @param full how long it waits since it was last heard of
 */
public record GuardReading(String host, GuardState state, Duration left, Duration full) {}
