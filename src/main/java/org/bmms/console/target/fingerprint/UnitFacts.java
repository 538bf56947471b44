package org.bmms.console.target.fingerprint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Digest;
import org.bmms.console.remote.command.UnitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the application on a host (checklist § Step 6: Service Configuration). Of the unit's environment only what
 * concerns the mode is kept, since the rest may be secret.
 *
 * @param name the unit
 * @param loadState {@code loaded}, {@code not-found}, {@code masked}, …
 * @param activeState {@code active}, {@code inactive}, {@code failed}, …
 * @param subState {@code running}, {@code dead}, …
 * @param enabled the state of its file: {@code enabled}, {@code disabled}, …
 * @param mainPid process, 0 if none
 * @param started when that was started; null if never
 * @param restarts automatic restarts since it was started by hand
 * @param stopTimeout after so long systemd kills it; null for no limit
 * @param graceful how long gunicorn lets requests end; null for other units
 * @param overrides settings of the mode that it gives its processes
 * @param unreadableFiles files of its environment that could not be read
 * @param needsReload its files were changed since systemd read them
 * @param definition checksum of what it runs, as whom and where
 */
public record UnitFacts(
        String name,
        String loadState,
        String activeState,
        String subState,
        String enabled,
        long mainPid,
        @Nullable Instant started,
        long restarts,
        @Nullable Duration stopTimeout,
        @Nullable Duration graceful,
        List<UnitOverride> overrides,
        List<String> unreadableFiles,
        boolean needsReload,
        String definition) {

    public UnitFacts {
        overrides = List.copyOf(overrides);
        unreadableFiles = List.copyOf(unreadableFiles);
    }

    static UnitFacts of(UnitStatus status, UnitEnvironment environment, @Nullable Duration graceful) {
        return new UnitFacts(
                status.name(),
                status.loadState(),
                status.activeState(),
                status.subState(),
                status.unitFileState(),
                status.mainPid(),
                status.started(),
                status.restarts(),
                status.stopTimeout(),
                graceful,
                environment.overrides(),
                environment.unreadableFiles(),
                status.needsDaemonReload(),
                Digest.sha256(String.join(
                        "\n",
                        status.type(),
                        status.user(),
                        status.workingDirectory(),
                        status.execStart().replaceAll(" ; (?:start_time|stop_time|pid|code|status)=.*", ""))));
    }

    @JsonIgnore
    public boolean exists() {
        return loadState.equals("loaded");
    }

    @JsonIgnore
    public boolean isActive() {
        return activeState.equals("active");
    }

    /** Whether its processes were started before that time, and so still have the settings of then. */
    public boolean isOlderThan(Instant time) {
        return isActive() && started != null && started.isBefore(time);
    }

    /** Whether systemd kills it before gunicorn has let its requests end. */
    @JsonIgnore
    public boolean isStoppedTooEarly() {
        return stopTimeout != null && graceful != null && stopTimeout.compareTo(graceful) < 0;
    }

    /** What it gives its processes of the mode's settings; of equal keys the one that wins. */
    @JsonIgnore
    public Map<String, String> environment() {
        return new UnitEnvironment(overrides, unreadableFiles).values();
    }
}
