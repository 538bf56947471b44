package org.bmms.console.ui.migration;

import java.time.InstantSource;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.migration.Goal;
import org.bmms.console.migration.MigrationFailure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.ui.run.Choice;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.RunPicture;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.Newest;
import org.jspecify.annotations.Nullable;

/** How far the database is migrated, planned before it can be begun (checklist § Deployment Strategy, phase 2). */
public final class MigrationViewModel implements Choice {
    private final MigrationSource source;
    private final RunMonitor runs;
    private final InstantSource clock;
    private final Newest<Plan> planning;
    private final ObjectProperty<Goal> goal = new SimpleObjectProperty<>(Goal.REQUIRED);
    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refusal = new ReadOnlyObjectWrapper<>();
    private @Nullable String begun;

    /** A choice that begins with the whole way; nothing is planned before {@link #replan}. */
    public MigrationViewModel(MigrationSource source, RunMonitor runs, BackgroundWork work, InstantSource clock) {
        this.source = source;
        this.runs = runs;
        this.clock = clock;
        this.planning = new Newest<>(work);
        goal.addListener((property, before, now) -> replan());
    }

    /** How far it goes. */
    public ObjectProperty<Goal> goal() {
        return goal;
    }

    /** What would be done; null while it is not planned. */
    public ReadOnlyObjectProperty<@Nullable Plan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** Why there is no plan; null if there is one, or one is being made. */
    public ReadOnlyObjectProperty<@Nullable Failure> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** Plans it anew, from what the target is like now. */
    public void replan() {
        plan.set(null);
        refusal.set(null);
        Goal wanted = goal.get();
        planning.begin(
                Message.of("ui-migration.work.plan"),
                (cancellation, progress) -> source.plan(wanted, cancellation),
                plan::set,
                refusal::set);
    }

    /** Whether what is missing is a proven backup, which the console can take. */
    public boolean lacksBackup() {
        Failure why = refusal.get();
        return why != null && why.code() == MigrationFailure.NO_BACKUP;
    }

    /** Whether there is a plan that may be begun. */
    public boolean isReady() {
        Plan planned = plan.get();
        return planned != null && !planned.expiredAt(clock.instant()) && !runs.isInHand();
    }

    /**
     * Begins what was planned.
     *
     * @param typedName the environment's name as the operator typed it
     */
    public void begin(String typedName) {
        Plan planned = plan.get();
        if (planned != null) {
            begun = planned.id();
            runs.stopWatching();
            runs.start(planned, typedName);
        }
    }

    @Override
    public @Nullable String begun() {
        return begun;
    }

    @Override
    public boolean isUnderWay() {
        RunPicture shown = runs.picture().get();
        return begun != null && shown != null && shown.plan().id().equals(begun);
    }

    @Override
    public void close() {
        planning.stop();
    }
}
