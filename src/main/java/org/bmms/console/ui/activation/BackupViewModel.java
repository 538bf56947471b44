package org.bmms.console.ui.activation;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.ui.run.Holding;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.RunPicture;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The backup that one can go back to: which there are, and making one that is rehearsed. */
final class BackupViewModel {
    private static final Set<String> KINDS = Set.of(BackupPlanner.BACKUP, BackupPlanner.REHEARSAL);

    private final WizardSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final PreflightViewModel preflight;
    private final RunMonitor runs;
    private final ReadOnlyObjectWrapper<@Nullable BackupPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();

    BackupViewModel(
            WizardSource source,
            BackgroundWork work,
            InstantSource clock,
            PreflightViewModel preflight,
            RunMonitor runs) {
        this.source = source;
        this.work = work;
        this.clock = clock;
        this.preflight = preflight;
        this.runs = runs;
        runs.picture().addListener((property, before, now) -> followed(before, now));
    }

    /** The backups; null until they were read. */
    ReadOnlyObjectProperty<@Nullable BackupPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Why the last reading or planning failed; null if it did not. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the backups are being read. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** Whether a backup is about to begin. */
    ReadOnlyBooleanProperty planning() {
        return planning.getReadOnlyProperty();
    }

    /** Whether this run is a backup or a rehearsal. */
    static boolean isBackup(@Nullable RunPicture run) {
        return run != null && KINDS.contains(run.plan().kind());
    }

    /** Whether a backup or a rehearsal is not over. */
    boolean isUnderWay() {
        RunPicture run = runs.picture().get();
        return planning.get() || (run != null && isBackup(run) && run.holding() != Holding.OVER);
    }

    /** Reads the backups, unless that is under way. */
    void read() {
        read(false);
    }

    private void read(boolean afterRun) {
        if (reading.get()) {
            return;
        }
        reading.set(true);
        failure.set(null);
        work.begin(
                Message.of("ui-activation.work.backups"),
                (cancellation, progress) -> {
                    if (afterRun) {
                        source.rememberBackups();
                    }
                    return source.backups();
                },
                this::wasRead);
    }

    private void wasRead(Outcome<List<Backup>> outcome) {
        reading.set(false);
        switch (outcome) {
            case Outcome.Done<List<Backup>>(List<Backup> found) ->
                picture.set(new BackupPicture(
                        found, clock.instant(), source.profile().policy().backupMaxAge()));
            case Outcome.Failed<List<Backup>>(Failure why) -> failure.set(why);
            case Outcome.Unknown<List<Backup>>(Failure why) -> failure.set(why);
        }
    }

    /** Makes a backup and proves it by restoring it beside the live database. */
    void backUp() {
        begin(source::backup);
    }

    /** Proves a backup that is there by restoring it beside the live database. */
    void rehearse(Backup backup) {
        begin(fingerprint -> source.rehearsal(backup.id(), fingerprint));
    }

    private void begin(Function<Fingerprint, Plan> plan) {
        if (isUnderWay() || runs.isInHand()) {
            return;
        }
        planning.set(true);
        failure.set(null);
        work.begin(
                Message.of("ui-activation.work.plan-backup"),
                (cancellation, progress) ->
                        plan.apply(preflight.fingerprint().orElseGet(() -> source.fingerprint(cancellation))),
                this::planned);
    }

    /** A backup destroys nothing, so that pressing its button is confirmation enough. */
    private void planned(Outcome<Plan> outcome) {
        planning.set(false);
        switch (outcome) {
            case Outcome.Done<Plan>(Plan plan) ->
                runs.start(plan, source.profile().name());
            case Outcome.Failed<Plan>(Failure why) -> failure.set(why);
            case Outcome.Unknown<Plan>(Failure why) -> failure.set(why);
        }
    }

    private void followed(@Nullable RunPicture before, @Nullable RunPicture now) {
        boolean ended = now != null
                && before != null
                && isBackup(now)
                && before.plan().id().equals(now.plan().id())
                && before.holding() != Holding.OVER
                && now.holding() == Holding.OVER;
        if (ended) {
            read(true);
            preflight.check(CheckPart.BACKUP);
        }
    }
}
