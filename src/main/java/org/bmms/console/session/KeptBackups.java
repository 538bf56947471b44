package org.bmms.console.session;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupState;
import org.bmms.console.backup.RollbackTargets;
import org.bmms.console.base.Json;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.Plan;

/**
 * The backups that somebody may have to go back to: that of the activation in effect, those of runs that are not over,
 * and the newest one that was rehearsed.
 */
final class KeptBackups implements RollbackTargets {
    private final Session session;

    KeptBackups(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> among(List<Backup> backups) {
        Set<String> kept = new HashSet<>();
        List<RunView> runs = session.runs(RunListener.none()).list();
        Stream.concat(runs.stream().filter(run -> !run.isOver()), InEffect.activation(runs).stream())
                .map(RunView::plan)
                .map(KeptBackups::backup)
                .flatMap(Optional::stream)
                .forEach(kept::add);
        backups.stream()
                .filter(backup -> backup.state() == BackupState.REHEARSED)
                .findFirst()
                .map(Backup::id)
                .ifPresent(kept::add);
        return kept;
    }

    private static Optional<String> backup(Plan plan) {
        return plan.kind().equals(SwitchPlanner.ACTIVATION)
                ? Optional.ofNullable(Objects.requireNonNull(Json.read(plan.parameters(), SwitchParameters.class))
                        .backup())
                : Optional.empty();
    }
}
