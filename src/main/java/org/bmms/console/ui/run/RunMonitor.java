package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * The run in this console's hands, or the one that is watched. There is one for each environment that is open. All of it
 * happens on the window's thread, except {@link #close}.
 */
public final class RunMonitor implements AutoCloseable {
    private static final Duration GOOD_ORDER = Duration.ofSeconds(15);
    private static final String BY_POLICY = "a step failed, and the profile says that a failed run is taken back";
    private static final String BY_GUARD = "guard";

    private final RunSource source;
    private final BackgroundWork work;
    private final RunBoard board;
    private final HeldRun held = new HeldRun();
    private final RunWatch watch;
    private @Nullable WorkItem underWay;
    private @Nullable String rollBackNext;

    /** A work on the run in hand that has ended. */
    private record Worked(RunView run, boolean stopped) {}

    /**
     * A monitor with no run yet.
     *
     * @param clock of this workstation
     */
    public RunMonitor(RunSource source, BackgroundWork work, InstantSource clock) {
        this.source = source;
        this.work = work;
        this.board = new RunBoard(clock);
        this.watch = new RunWatch(source, work, clock, board, held);
        board.picture.addListener((property, before, now) -> progress(now));
    }

    /** The run as it is known now; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable RunPicture> picture() {
        return board.picture.getReadOnlyProperty();
    }

    /** Whether this console does something with the run at this moment. */
    public ReadOnlyBooleanProperty busy() {
        return board.busy.getReadOnlyProperty();
    }

    /** Why the last thing that was asked for was refused or stopped, or why a watched run cannot be read; else null. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return board.failure.getReadOnlyProperty();
    }

    /** The time by which elapsed and remaining times are shown; moved by {@link #tick}. */
    public ReadOnlyObjectProperty<Instant> now() {
        return board.now.getReadOnlyProperty();
    }

    /** What the run has said, the oldest first; the newest 2000 lines. */
    public ObservableList<LogLine> log() {
        return board.news.lines();
    }

    /** How the site has answered since the run is in this console's hands; the newest 6000 probes. */
    public ObservableList<SiteSample> samples() {
        return board.news.samples();
    }

    /** Time has passed; called once a second by whoever shows it. */
    public void tick() {
        board.tick();
    }

    /** Whether a run is in this console's hands and not over. */
    public boolean isInHand() {
        return board.isInHand();
    }

    /** Starts a plan's run and goes forward. Does nothing while another run is in hand. */
    public void start(Plan plan, String typedName) {
        if (isInHand()) {
            return;
        }
        RunKnowledge run = new RunKnowledge(plan);
        RunKnowledge before = board.known();
        board.show(run);
        begin(Message.of("ui-run.work.forward", kind(plan)), before, cancellation -> {
            RunSigns signs = board.signs(run, work::tell);
            return held.take(
                    () -> source.start(plan, typedName, signs),
                    () -> work.tell(() -> taken(run)),
                    cancellation,
                    forward(run, cancellation));
        });
    }

    /** Takes up a run that nobody works on, and goes on with it. */
    public void takeUp(String runId, String typedName, String reason) {
        takeUp(runId, typedName, reason, TakeUp.GO_ON);
    }

    /**
     * Takes up a run that nobody works on. Does nothing while another run is in hand.
     *
     * @param reason why, which is written into the journal
     */
    public void takeUp(String runId, String typedName, String reason, TakeUp then) {
        if (isInHand()) {
            return;
        }
        begin(Message.of("ui-run.work.take-up", runId), board.known(), cancellation -> {
            RunView before = source.read(runId).run();
            RunKnowledge run = new RunKnowledge(before.plan());
            run.learn(before.entries());
            RunSigns signs = board.signs(run, work::tell);
            return held.take(
                    () -> source.takeUp(runId, typedName, reason, signs),
                    () -> work.tell(() -> taken(run)),
                    cancellation,
                    switch (then) {
                        case GO_ON -> before.rollingBack() ? back(reason, cancellation) : forward(run, cancellation);
                        case ROLL_BACK -> back(reason, cancellation);
                        case LEAVE -> hand -> hand.leave(reason);
                    });
        });
    }

    /** Goes on from the first step that is not done, in the direction that the run has. */
    public void goOn() {
        RunKnowledge run = may(RunAction.GO_ON);
        if (run != null) {
            boolean goesBack = run.run().rollingBack();
            onHeld(
                    Message.of(goesBack ? "ui-run.work.back" : "ui-run.work.forward", kind(run.plan())),
                    cancellation -> goesBack ? back("", cancellation) : forward(run, cancellation));
        }
    }

    /** Keeps the new state. */
    public void keep() {
        RunKnowledge run = may(RunAction.KEEP);
        if (run != null) {
            onHeld(Message.of("ui-run.work.keep", kind(run.plan())), cancellation -> hand -> hand.keep(cancellation));
        }
    }

    /** Puts the old state back; what is under way is stopped first. */
    public void rollBack(String reason) {
        RunKnowledge run = may(RunAction.ROLL_BACK);
        WorkItem now = underWay;
        if (run == null) {
            return;
        }
        if (now == null) {
            beginBack(run, reason);
        } else {
            rollBackNext = reason;
            now.cancel();
        }
    }

    /** Stops the step that is under way; the run stays open and in hand. */
    public void stop() {
        WorkItem now = underWay;
        if (now != null) {
            now.cancel();
        }
    }

    /** Ends the run as it is; the note says why. */
    public void leave(String note) {
        RunKnowledge run = may(RunAction.LEAVE);
        if (run != null) {
            onHeld(Message.of("ui-run.work.leave", kind(run.plan())), cancellation -> hand -> hand.leave(note));
        }
    }

    /** Watches a run that another console carries out, or that was left. Does nothing while a run is in hand. */
    public void watch(String runId) {
        if (!isInHand()) {
            watch.watch(runId);
        }
    }

    /** Ends watching; a run in hand stays. What was shown is shown no longer. */
    public void stopWatching() {
        if (!isInHand()) {
            watch.stop();
            board.failure.set(null);
            board.show(null);
        }
    }

    private @Nullable RunKnowledge may(RunAction action) {
        RunPicture shown = board.picture.get();
        return shown != null && shown.may().contains(action) ? board.known() : null;
    }

    private static Message kind(Plan plan) {
        return Message.of("ui-run.kind." + plan.kind());
    }

    private Function<RunInHand, RunView> forward(RunKnowledge run, Cancellation cancellation) {
        return hand -> {
            RunView after = hand.forward(cancellation);
            if (after.state() == RunState.WAITING_FOR_YOU) {
                watch.askNow(run);
            }
            return after;
        };
    }

    private static Function<RunInHand, RunView> back(String reason, Cancellation cancellation) {
        return hand -> hand.rollBack(reason, cancellation);
    }

    private void beginBack(RunKnowledge run, String reason) {
        onHeld(Message.of("ui-run.work.back", kind(run.plan())), cancellation -> back(reason, cancellation));
    }

    private void onHeld(Message title, Function<Cancellation, Function<RunInHand, RunView>> job) {
        begin(title, board.known(), cancellation -> held.work(cancellation, job.apply(cancellation)));
    }

    private void begin(Message title, @Nullable RunKnowledge before, Function<Cancellation, RunView> job) {
        board.busy.set(true);
        board.failure.set(null);
        underWay = work.begin(
                title,
                (cancellation, progress) -> new Worked(job.apply(cancellation), cancellation.isRequested()),
                outcome -> ended(outcome, before));
        board.conclude();
    }

    private void ended(Outcome<Worked> outcome, @Nullable RunKnowledge before) {
        board.busy.set(false);
        underWay = null;
        String back = rollBackNext;
        rollBackNext = null;
        switch (outcome) {
            case Outcome.Done<Worked>(Worked worked) -> worked(worked, back);
            case Outcome.Failed<Worked>(Failure why) -> stopped(why, before, back);
            case Outcome.Unknown<Worked>(Failure why) -> stopped(why, before, back);
        }
        board.conclude();
    }

    private void worked(Worked worked, @Nullable String back) {
        RunKnowledge run = board.known();
        RunView after = worked.run();
        if (run == null) {
            return;
        }
        board.learn(run, after.entries());
        if (after.isOver()) {
            run.inHand(false);
            watch.stop();
        } else if (back != null) {
            beginBack(run, back);
        } else if (!worked.stopped() && isTakenBackByPolicy(after)) {
            beginBack(run, BY_POLICY);
        }
    }

    private boolean isTakenBackByPolicy(RunView run) {
        return (run.state() == RunState.FAILED || run.state() == RunState.UNKNOWN)
                && !run.rollingBack()
                && !run.plan().rollback().isEmpty()
                && source.rollsBackOnFailure();
    }

    private void stopped(Failure why, @Nullable RunKnowledge before, @Nullable String back) {
        board.failure.set(why);
        RunKnowledge run = board.known();
        if (run == null || !run.isInHand()) {
            if (run != before) {
                board.show(before);
            }
        } else if (why.code() == RunFailure.LOCK_LOST) {
            run.inHand(false);
            work.follow(Message.of("ui-run.work.look"), (cancellation, progress) -> held.drop(), outcome -> {});
            watch.watch(run.plan().id());
        } else if (back != null) {
            beginBack(run, back);
        }
    }

    private void taken(RunKnowledge run) {
        run.inHand(true);
        if (board.known() == run) {
            board.conclude();
        } else {
            board.show(run);
        }
        watch.followHeld(run, () -> guardDecided(run));
    }

    /** A guard that was faster leaves only the way back, which is completed and proven at once. */
    private void guardDecided(RunKnowledge run) {
        RunPicture shown = board.picture.get();
        if (run == board.known() && run.isInHand() && !board.busy.get() && shown != null && shown.waits()) {
            beginBack(run, BY_GUARD);
        }
    }

    /** How far the run is, for who sees only the list of works. */
    private void progress(@Nullable RunPicture shown) {
        WorkItem now = underWay;
        if (now != null && shown != null) {
            Message what = shown.at().map(StepRow::title).orElse(now.title());
            now.at(shown.done(), shown.current().size(), what);
        }
    }

    /**
     * The environment is being closed. What is under way is asked to stop, and a run that is not over is left for
     * whoever takes it up; nothing on a server is stopped by that, and a guard acts when its time is over. From any
     * thread; takes seconds while a step is under way.
     */
    @Override
    public void close() {
        held.end(GOOD_ORDER);
    }
}
