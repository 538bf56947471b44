package org.bmms.console.monitoring;

import java.time.Instant;
import org.bmms.console.remote.command.UnitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the application on a host.
 *
 * @param name the unit
 * @param loadState whether systemd knows it
 * @param activeState whether it runs
 * @param subState more exactly
 * @param restarts how often systemd has restarted it by itself
 * @param started when its process was started; null if never
 */
public record UnitSample(
        String name,
        String loadState,
        String activeState,
        String subState,
        long restarts,
        @Nullable Instant started) {

    static UnitSample of(UnitStatus status) {
        return new UnitSample(
                status.name(),
                status.loadState(),
                status.activeState(),
                status.subState(),
                status.restarts(),
                status.started());
    }

    /** Whether it runs, or is about to in good order. */
    boolean isActive() {
        return activeState.equals("active") || activeState.equals("reloading");
    }
}
