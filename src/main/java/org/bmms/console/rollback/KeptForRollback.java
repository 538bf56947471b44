package org.bmms.console.rollback;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.backup.BackupState;
import org.bmms.console.backup.RollbackTargets;
import org.bmms.console.migration.MigrationPlanner;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;

/**
 * The backups that somebody may have to go back to, by the runs on record: for each activation that is in effect or under
 * way, the ones that its plan names and the newest proven one from before it began; for the newest migration that was
 * not taken back, the one that its plan names; and whatever the plan of a run names
 * that is not over, except of one that makes a backup: that names what it removes.
 */
public final class KeptForRollback implements RollbackTargets {
    private static final Set<String> BACK = Set.of(SwitchPlanner.ROLLBACK, FullRollbackPlanner.KIND);

    private final Supplier<List<RunView>> runs;

    /**
     * Judged by these runs.
     *
     * @param runs all runs on the target, the newest first
     */
    public KeptForRollback(Supplier<List<RunView>> runs) {
        this.runs = runs;
    }

    @Override
    public Set<String> among(List<Backup> backups) {
        Set<String> kept = new HashSet<>();
        boolean takenBack = false;
        boolean migrationKept = false;
        for (RunView run : runs.get()) {
            boolean over = run.isOver();
            boolean activation = run.plan().kind().equals(SwitchPlanner.ACTIVATION);
            boolean inEffect = activation && !takenBack && run.state() != RunState.ROLLED_BACK;
            boolean needed = !over && !run.plan().kind().equals(BackupPlanner.BACKUP);
            boolean migration = run.plan().kind().equals(MigrationPlanner.KIND)
                    && !migrationKept
                    && run.state() != RunState.ROLLED_BACK;
            migrationKept |= migration || isDone(run, FullRollbackPlanner.KIND);
            if (needed || inEffect || migration) {
                kept.addAll(named(run, backups));
            }
            if (inEffect) {
                before(run, backups).ifPresent(kept::add);
            }
            takenBack |= over
                    && run.state() == RunState.DONE
                    && BACK.contains(run.plan().kind());
        }
        return kept;
    }

    private static boolean isDone(RunView run, String kind) {
        return run.state() == RunState.DONE && run.plan().kind().equals(kind);
    }

    private static List<String> named(RunView run, List<Backup> backups) {
        String plan = run.plan().toJson();
        return backups.stream()
                .filter(b -> plan.contains(b.id()) || plan.contains(b.file()))
                .map(Backup::id)
                .toList();
    }

    private static Optional<String> before(RunView run, List<Backup> backups) {
        return backups.stream()
                .filter(b -> b.state() == BackupState.REHEARSED)
                .filter(b -> b.taken().isBefore(run.began().orElse(run.plan().created())))
                .map(Backup::id)
                .findFirst();
    }
}
