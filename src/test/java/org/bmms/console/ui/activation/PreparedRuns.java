package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.run.RunView;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.fingerprint.FoundTarget;
import org.bmms.console.target.site.DowntimeReport;
import org.bmms.console.ui.run.RunInHand;
import org.bmms.console.ui.run.RunReading;
import org.bmms.console.ui.run.RunSigns;
import org.bmms.console.ui.run.RunSource;
import org.jspecify.annotations.Nullable;

/** Runs that are done at once, up to their question where they have one, or are refused. */
final class PreparedRuns implements RunSource {
    private final List<Entry> journal = new CopyOnWriteArrayList<>();
    volatile @Nullable Failure refusal;
    volatile @Nullable Plan plan;
    volatile String typed = "";

    /** A run that somebody has begun and left. */
    RunView left(Plan begun, Event... events) {
        plan = begun;
        journal.clear();
        for (Event event : events) {
            write(event);
        }
        return RunView.of(begun, journal);
    }

    private Entry write(Event event) {
        Entry entry = Entry.next(
                journal.size() + 1L, FoundTarget.NOW.plusSeconds(journal.size()), "ana", "desk", event, Entry.FIRST);
        journal.add(entry);
        return entry;
    }

    @Override
    public RunInHand start(Plan started, String typedName, RunSigns signs) {
        typed = typedName;
        Failure why = refusal;
        if (why != null) {
            throw why.asException();
        }
        plan = started;
        journal.clear();
        Hand hand = new Hand(started, signs);
        hand.say(new Event.Started(started.hash()));
        return hand;
    }

    @Override
    public RunInHand takeUp(String runId, String typedName, String reason, RunSigns signs) {
        throw new UnsupportedOperationException("no test takes a run up here");
    }

    @Override
    public RunReading read(String runId) {
        Plan of = plan;
        if (of == null) {
            throw new IllegalStateException("there is no run");
        }
        return new RunReading(RunView.of(of, journal), new LockState.Free(), List.of());
    }

    @Override
    public List<GuardReading> guards(Plan of) {
        return List.of();
    }

    @Override
    public boolean rollsBackOnFailure() {
        return false;
    }

    private final class Hand implements RunInHand {
        private final Plan of;
        private final RunSigns signs;

        Hand(Plan of, RunSigns signs) {
            this.of = of;
            this.signs = signs;
        }

        void say(Event event) {
            signs.recorded(write(event));
        }

        @Override
        public RunView view() {
            return RunView.of(of, journal);
        }

        @Override
        public RunView forward(Cancellation cancellation) {
            of.steps().forEach(step -> {
                say(new Event.StepIntended(step.id()));
                say(new Event.StepDone(step.id(), true, 400, Map.of()));
            });
            boolean asks = of.kind().equals("activation");
            say(asks ? new Event.DecisionAwaited() : new Event.Ended(Event.Ending.DONE));
            return view();
        }

        @Override
        public RunView rollBack(String reason, Cancellation cancellation) {
            say(new Event.RollbackDecided(reason));
            say(new Event.Ended(Event.Ending.ROLLED_BACK));
            return view();
        }

        @Override
        public RunView keep(Cancellation cancellation) {
            say(new Event.Ended(Event.Ending.DONE));
            return view();
        }

        @Override
        public RunView leave(String note) {
            say(new Event.Ended(Event.Ending.LEFT));
            return view();
        }

        @Override
        public Optional<DowntimeReport> downtime() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
