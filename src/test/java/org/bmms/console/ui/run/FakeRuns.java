package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.RunView;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.SessionFailure;
import org.bmms.console.target.site.DowntimeReport;
import org.jspecify.annotations.Nullable;

/** Runs of which a test says what happens when something is done with them. */
public final class FakeRuns implements RunSource {
    final List<Entry> journal = new CopyOnWriteArrayList<>();
    final List<String> done = new CopyOnWriteArrayList<>();
    final Plan plan;
    public volatile Instant time = FabricatedRun.BEGAN;
    volatile BiConsumer<Hand, Cancellation> onForward = (hand, cancellation) -> {};
    volatile BiConsumer<Hand, Cancellation> onRollBack =
            (hand, cancellation) -> hand.record(new Event.Ended(Event.Ending.ROLLED_BACK));
    volatile List<GuardReading> guards = List.of();
    volatile LockState lock = new LockState.Free();
    public volatile @Nullable Failure refusal;
    volatile @Nullable Failure unreachable;
    volatile boolean takenBackByPolicy;
    volatile @Nullable DowntimeReport downtime;

    public FakeRuns(Plan plan) {
        this.plan = plan;
    }

    @Override
    public RunInHand start(Plan started, String typedName, RunSigns signs) {
        require(typedName);
        Hand hand = new Hand(signs);
        hand.record(new Event.Started(started.hash()));
        return hand;
    }

    @Override
    public RunInHand takeUp(String runId, String typedName, String reason, RunSigns signs) {
        require(typedName);
        Hand hand = new Hand(signs);
        hand.record(new Event.TakenOver("ben@laptop", reason));
        hand.record(new Event.Resumed());
        return hand;
    }

    private void require(String typedName) {
        if (!typedName.equals(plan.environment())) {
            throw Failure.unchanged(SessionFailure.CONFIRMATION, plan.environment())
                    .asException();
        }
        Failure why = refusal;
        if (why != null) {
            throw why.asException();
        }
    }

    @Override
    public RunReading read(String runId) {
        Failure why = unreachable;
        if (why != null) {
            throw why.asException();
        }
        if (!runId.equals(plan.id())) {
            throw Failure.unchanged(RunFailure.NO_SUCH_RUN, runId).asException();
        }
        return new RunReading(view(), lock, guards);
    }

    @Override
    public List<GuardReading> guards(Plan of) {
        return guards;
    }

    @Override
    public boolean rollsBackOnFailure() {
        return takenBackByPolicy;
    }

    RunView view() {
        return RunView.of(plan, List.copyOf(journal));
    }

    /** Writes to the journal, as somebody else. */
    public Entry write(Event event, String operator, String workstation) {
        Entry entry = Entry.next(journal.size() + 1L, time, operator, workstation, event, Entry.FIRST);
        journal.add(entry);
        return entry;
    }

    static GuardReading armed(Duration left) {
        return new GuardReading("app1", new GuardState.Armed(Instant.EPOCH), left, Duration.ofMinutes(2));
    }

    /** The run in hand. */
    final class Hand implements RunInHand {
        final RunSigns signs;

        Hand(RunSigns signs) {
            this.signs = signs;
        }

        void record(Event event) {
            signs.recorded(write(event, "ana", "desk"));
        }

        void step(String id, long milliseconds) {
            record(new Event.StepIntended(id));
            time = time.plusMillis(milliseconds);
            record(new Event.StepDone(id, true, milliseconds, Map.of()));
        }

        @Override
        public RunView view() {
            return FakeRuns.this.view();
        }

        @Override
        public RunView forward(Cancellation cancellation) {
            done.add("forward");
            onForward.accept(this, cancellation);
            return view();
        }

        @Override
        public RunView rollBack(String reason, Cancellation cancellation) {
            done.add("roll back: " + reason);
            if (!view().rollingBack()) {
                record(new Event.RollbackDecided(reason));
            }
            onRollBack.accept(this, cancellation);
            return view();
        }

        @Override
        public RunView keep(Cancellation cancellation) {
            done.add("keep");
            record(new Event.Ended(Event.Ending.DONE));
            return view();
        }

        @Override
        public RunView leave(String note) {
            done.add("leave: " + note);
            record(new Event.Ended(Event.Ending.LEFT));
            return view();
        }

        @Override
        public Optional<DowntimeReport> downtime() {
            return Optional.ofNullable(downtime);
        }

        @Override
        public void close() {
            done.add("close");
        }
    }

    /** What was done with runs, in order. */
    public List<String> done() {
        return new ArrayList<>(done);
    }
}
