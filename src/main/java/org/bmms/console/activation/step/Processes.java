package org.bmms.console.activation.step;

import java.time.Instant;
import java.util.List;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.JournalExcerpt;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.ReadJournal;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.run.step.StepContext;

/**
 * The processes of a host against its settings file: a process has the settings of the moment it was started, so the
 * one that counts is newer than the file ({@code preload_app} makes a reload useless).
 */
final class Processes {
    private static final int LINES_READ = 300;
    private static final int LINES_SHOWN = 30;

    private final SwitchHost host;
    private final RemoteHost remote;

    Processes(SwitchHost host, StepContext context) {
        this.host = host;
        this.remote = context.host(host.name());
    }

    List<UnitStatus> show(List<String> units) {
        return units.isEmpty() ? List.of() : remote.run(new ShowUnits(units));
    }

    /** Whether all of these units run and have read the file as it is now. */
    boolean allCurrent(List<String> units) {
        Instant written = written();
        return show(units).stream().allMatch(u -> isCurrent(u, written));
    }

    boolean isCurrent(UnitStatus unit, Instant written) {
        Instant started = unit.started();
        return unit.isActive() && started != null && started.isAfter(written);
    }

    /** Whether systemd is at work on it; waiting to try a failed start again is not work. */
    static boolean isChanging(UnitStatus unit) {
        return switch (unit.activeState()) {
            case "deactivating", "reloading" -> true;
            case "activating" -> !unit.subState().startsWith("auto-restart");
            default -> false;
        };
    }

    /** When the settings file was written. */
    Instant written() {
        return remote.run(host.asOwner(new StatFile(host.envFile())))
                .map(FileInfo::modified)
                .orElseThrow(() -> Failure.unchanged(ActivationFailure.ENV_DRIFT, host.name(), host.envFile())
                        .asException());
    }

    /** That a unit is not as it should be, with the last lines of its log. */
    FailureException failure(ActivationFailure code, UnitStatus unit) {
        return Failure.changed(
                        code,
                        host.name(),
                        unit.name(),
                        unit.activeState() + " (" + unit.subState() + ")",
                        unit.result())
                .withDetail(excerpt(unit.name()))
                .asException();
    }

    /** The last different lines that a unit logged since the server was started, or why they cannot be read. */
    String excerpt(String unit) {
        ReadJournal journal = new ReadJournal(List.of(unit), new JournalFrom.Boot(), null, LINES_READ);
        try {
            return String.join("\n", JournalExcerpt.last(remote.run(host.asRoot(journal)), LINES_SHOWN));
        } catch (FailureException e) {
            return JournalExcerpt.unreadable(unit, e);
        }
    }
}
