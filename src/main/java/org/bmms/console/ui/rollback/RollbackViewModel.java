package org.bmms.console.ui.rollback;

import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.rollback.DataLoss;
import org.bmms.console.run.RunView;
import org.bmms.console.ui.run.Choice;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.RunPicture;
import org.bmms.console.ui.run.TakeUp;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.Newest;
import org.bmms.console.ui.work.Work;
import org.bmms.console.ui.work.WorkItem;
import org.bmms.console.ui.work.WorkStage;
import org.jspecify.annotations.Nullable;

/** The choice between the ways back, each planned before it can be begun. */
public final class RollbackViewModel implements Choice {
    private static final String BY_OPERATOR = "by the operator";

    private final RollbackSource source;
    private final RunMonitor runs;
    private final InstantSource clock;
    private final Newest<List<Backup>> listing;
    private final Newest<WayBack> planning;
    private final Newest<DataLoss> comparing;
    private final @Nullable RunView open;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.MODE_ONLY);
    private final ObjectProperty<@Nullable BackupRow> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable List<BackupRow>> backups = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WayBack> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DataLoss> loss = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> lossUnknown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WorkStage> counting = new ReadOnlyObjectWrapper<>();
    private @Nullable ReadOnlyObjectProperty<WorkStage> counted;
    private @Nullable String begun;

    /**
     * A choice that begins with what is fastest.
     *
     * @param open the switch that is not over, whose own way back is gone instead of a new one; null if there is none
     */
    public RollbackViewModel(
            RollbackSource source, RunMonitor runs, BackgroundWork work, InstantSource clock, @Nullable RunView open) {
        this.source = source;
        this.runs = runs;
        this.listing = new Newest<>(work);
        this.planning = new Newest<>(work);
        this.comparing = new Newest<>(work);
        this.clock = clock;
        this.open = open;
        way.addListener((property, before, now) -> replan());
        chosen.addListener((property, before, now) -> another());
    }

    /** How far one goes back. */
    public ObjectProperty<Way> way() {
        return way;
    }

    /** The backup that one goes back to; null while none is chosen. */
    public ObjectProperty<@Nullable BackupRow> chosen() {
        return chosen;
    }

    /** The backups, the newest first; null until they were read. */
    public ReadOnlyObjectProperty<@Nullable List<BackupRow>> backups() {
        return backups.getReadOnlyProperty();
    }

    /** What would be done; null while it is not planned. */
    public ReadOnlyObjectProperty<@Nullable WayBack> plan() {
        return plan.getReadOnlyProperty();
    }

    /** Why nothing is planned, as long as that is so. */
    public Message unplanned() {
        if (refusal.get() != null) {
            return Message.of("ui-rollback.steps.refused");
        }
        return way.get() == Way.FULL && chosen.get() == null
                ? Message.of("ui-rollback.steps.choose")
                : Message.of("ui-rollback.steps.planning");
    }

    /** Why there is no plan, or no backup is known; else null. */
    public ReadOnlyObjectProperty<@Nullable Failure> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** What would be put aside; null while that is not known. */
    public ReadOnlyObjectProperty<@Nullable DataLoss> loss() {
        return loss.getReadOnlyProperty();
    }

    /** Why it is not known what would be put aside; else null. */
    public ReadOnlyObjectProperty<@Nullable Failure> lossUnknown() {
        return lossUnknown.getReadOnlyProperty();
    }

    /** How far the comparison with the backup is; null while none is under way. */
    public ReadOnlyObjectProperty<@Nullable WorkStage> counting() {
        return counting.getReadOnlyProperty();
    }

    /** Whether a switch is not over, so that only its own way back can be gone. */
    public boolean hasOpenRun() {
        return open != null;
    }

    @Override
    public @Nullable String begun() {
        return begun;
    }

    /** Looks for backups and plans the way that is chosen. */
    public void load() {
        refusal.set(null);
        listing.begin(
                Message.of("ui-rollback.work.backups"),
                (cancellation, progress) -> source.backups(),
                found -> {
                    backups.set(found.stream()
                            .map(backup -> BackupRow.of(backup, clock.instant()))
                            .toList());
                    if (chosen.get() == null) {
                        chosen.set(newestUsable());
                    }
                },
                refusal::set);
        replan();
    }

    private @Nullable BackupRow newestUsable() {
        List<BackupRow> rows = backups.get();
        return rows == null
                ? null
                : rows.stream().filter(BackupRow::usable).findFirst().orElse(null);
    }

    private void another() {
        loss.set(null);
        lossUnknown.set(null);
        counting.set(null);
        if (way.get() == Way.FULL) {
            replan();
        }
    }

    /** Plans the chosen way anew, from what the target is like now. */
    public void replan() {
        planning.stop();
        plan.set(null);
        refusal.set(null);
        BackupRow backup = chosen.get();
        if (way.get() == Way.MODE_ONLY) {
            RunView own = open;
            plan(
                    own == null
                            ? (cancellation, progress) -> WayBack.of(source.modeOnly(cancellation))
                            : (cancellation, progress) -> WayBack.ofOpen(own.plan()));
        } else if (backup != null) {
            String id = backup.backup().id();
            plan((cancellation, progress) -> WayBack.of(source.full(id, cancellation)));
            compare(id);
        }
    }

    private void plan(Work<WayBack> making) {
        planning.begin(Message.of("ui-rollback.work.plan"), making, plan::set, refusal::set);
    }

    /** Compares the live database with a backup, unless that was done. */
    private void compare(String backupId) {
        DataLoss known = loss.get();
        if (known != null && known.backup().equals(backupId)) {
            return;
        }
        loss.set(null);
        lossUnknown.set(null);
        WorkItem item = comparing.begin(
                Message.of("ui-rollback.work.loss"),
                (cancellation, progress) -> source.loss(backupId, cancellation, progress),
                found -> {
                    loss.set(found);
                    counting.set(null);
                },
                why -> {
                    lossUnknown.set(why);
                    counting.set(null);
                });
        counted = item.stage();
        counting.set(counted.get());
        item.stage().addListener((property, before, now) -> {
            if (property.equals(counted) && loss.get() == null && lossUnknown.get() == null) {
                counting.set(now);
            }
        });
    }

    /** Whether what is chosen is planned and may be begun. */
    public boolean isReady() {
        return plan.get() != null && (way.get() == Way.MODE_ONLY || open == null);
    }

    /**
     * Begins what was planned.
     *
     * @param typedName the environment's name as the operator typed it
     */
    public void begin(String typedName) {
        WayBack chosenWay = plan.get();
        if (chosenWay == null) {
            return;
        }
        String run = chosenWay.plan().id();
        begun = run;
        if (!chosenWay.ofOpenRun()) {
            runs.stopWatching();
            runs.start(chosenWay.plan(), typedName);
            return;
        }
        RunPicture shown = runs.picture().get();
        boolean ours = runs.isInHand() && shown != null && shown.plan().id().equals(run);
        if (ours) {
            runs.rollBack(BY_OPERATOR);
        } else {
            runs.takeUp(run, typedName, BY_OPERATOR, TakeUp.ROLL_BACK);
        }
    }

    @Override
    public boolean isUnderWay() {
        RunPicture shown = runs.picture().get();
        return begun != null && shown != null && shown.plan().id().equals(begun);
    }

    @Override
    public void close() {
        listing.stop();
        planning.stop();
        comparing.stop();
    }
}
