package org.bmms.console.remote.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit as systemd shows it ({@code systemctl show}); see systemd.unit(5) for the words.
 *
 * @param started when the main process was started, or null if it never was
 * @param startTimeout null for no limit
 * @param stopTimeout null for no limit
 * @param environment what {@code Environment=} sets
 * @param environmentFiles the files of {@code EnvironmentFile=}, in order
 */
public record UnitStatus(
        String name,
        String loadState,
        String activeState,
        String subState,
        String unitFileState,
        String result,
        String type,
        long mainPid,
        @Nullable Instant started,
        int mainStatus,
        long restarts,
        @Nullable Duration startTimeout,
        @Nullable Duration stopTimeout,
        String user,
        String workingDirectory,
        Map<String, String> environment,
        List<String> environmentFiles,
        String fragment,
        List<String> dropIns,
        boolean needsDaemonReload,
        String execStart) {

    public UnitStatus {
        environment = Map.copyOf(environment);
        environmentFiles = List.copyOf(environmentFiles);
        dropIns = List.copyOf(dropIns);
    }

    public boolean isActive() {
        return activeState.equals("active");
    }

    /** Stopped, or stopped after a failure. */
    public boolean isStopped() {
        return activeState.equals("inactive") || activeState.equals("failed");
    }

    /** Whether systemd knows the unit at all. */
    public boolean exists() {
        return loadState.equals("loaded");
    }
}
