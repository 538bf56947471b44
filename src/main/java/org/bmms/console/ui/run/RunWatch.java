package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** Looks once a second at the run that is shown, for what nobody tells by itself. */
final class RunWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final RunSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final RunBoard board;
    private final HeldRun held;
    private @Nullable WorkItem looking;

    RunWatch(RunSource source, BackgroundWork work, InstantSource clock, RunBoard board, HeldRun held) {
        this.source = source;
        this.work = work;
        this.clock = clock;
        this.board = board;
        this.held = held;
    }

    /**
     * Follows the guards and the downtime of the run in hand.
     *
     * @param guardDecided told when a guard has taken the decision
     */
    void followHeld(RunKnowledge run, Runnable guardDecided) {
        look(cancellation -> () -> ask(run, guardDecided), why -> {});
    }

    /** Asks once, on the thread of the run: a waiting run's guards count from that moment on. */
    void askNow(RunKnowledge run) {
        new RunLookout(INTERVAL, why -> {}).once(() -> ask(run, () -> {}));
    }

    /** Never enough. */
    private boolean ask(RunKnowledge run, Runnable guardDecided) {
        held.downtime()
                .ifPresent(report -> work.tell(() -> {
                    run.downtime(report);
                    board.conclude();
                }));
        if (RunPicture.awaitsDecision(run.plan())) {
            List<GuardReading> guards = source.guards(run.plan());
            Instant at = clock.instant();
            work.tell(() -> {
                run.guards(guards, at);
                board.conclude();
                if (GuardPicture.of(guards, at).hasDecided()) {
                    guardDecided.run();
                }
            });
        }
        return false;
    }

    /** Watches a run that another console carries out, or that was left, until it is over. */
    void watch(String runId) {
        look(
                cancellation -> () -> {
                    RunReading reading = source.read(runId);
                    Instant at = clock.instant();
                    work.tell(() -> read(reading, at, cancellation));
                    return reading.run().isOver();
                },
                board.failure::set);
    }

    private void read(RunReading reading, Instant at, Cancellation watching) {
        if (watching.isRequested() || board.isInHand()) {
            return;
        }
        RunKnowledge run = board.known();
        if (run == null || !run.plan().id().equals(reading.run().plan().id())) {
            run = new RunKnowledge(reading.run().plan());
            board.show(run);
        }
        board.failure.set(null);
        run.lock(reading.lock());
        run.guards(reading.guards(), at);
        board.learn(run, reading.run().entries());
    }

    private void look(Function<Cancellation, BooleanSupplier> way, Consumer<Failure> unreachable) {
        stop();
        RunLookout lookout = new RunLookout(INTERVAL, why -> work.tell(() -> unreachable.accept(why)));
        looking = work.follow(
                Message.of("ui-run.work.look"),
                (cancellation, progress) -> lookout.until(way.apply(cancellation), cancellation),
                outcome -> {});
    }

    void stop() {
        WorkItem now = looking;
        if (now != null) {
            now.cancel();
            looking = null;
        }
    }
}
