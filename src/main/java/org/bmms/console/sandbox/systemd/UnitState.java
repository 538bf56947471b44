package org.bmms.console.sandbox.systemd;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a unit is.
 *
 * @param active {@code ActiveState}
 * @param sub {@code SubState}
 * @param result {@code Result}
 * @param mainPid its process, or 0
 * @param started when that process was started, or null if none ever was
 * @param exitStatus of the last process
 * @param restarts how often it was restarted by itself
 */
public record UnitState(
        String active,
        String sub,
        String result,
        long mainPid,
        @Nullable Instant started,
        int exitStatus,
        long restarts) {

    static UnitState dead() {
        return new UnitState("inactive", "dead", "success", 0, null, 0, 0);
    }

    static UnitState running(long pid, Instant started, long restarts) {
        return new UnitState("active", "running", "success", pid, started, 0, restarts);
    }

    UnitState to(String newActive, String newSub) {
        return new UnitState(newActive, newSub, result, mainPid, started, exitStatus, restarts);
    }

    UnitState ended(String newActive, String newSub, String newResult, int status) {
        return new UnitState(newActive, newSub, newResult, 0, started, status, restarts);
    }

    public boolean isActive() {
        return active.equals("active");
    }
}
