package org.bmms.console.ui.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.target.site.Sample;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.work.WorkStage;
import org.bmms.console.verification.CheckResult;
import org.jspecify.annotations.Nullable;

/** What is shown of a run, concluded anew whenever something more is known; confined to the window's thread. */
final class RunBoard {
    final RunNews news = new RunNews();
    final ReadOnlyObjectWrapper<@Nullable RunPicture> picture = new ReadOnlyObjectWrapper<>();
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<Instant> now;
    private final InstantSource clock;
    private @Nullable RunKnowledge known;

    RunBoard(InstantSource clock) {
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    /** The run that is shown; null if there is none. */
    @Nullable
    RunKnowledge known() {
        return known;
    }

    /** Whether a run is in this console's hands, or is just being taken. */
    boolean isInHand() {
        RunKnowledge run = known;
        return busy.get() || (run != null && run.isInHand());
    }

    /** Shows another run, with all that is known of it. */
    void show(@Nullable RunKnowledge run) {
        known = run;
        news.clear();
        if (run != null) {
            news.say(run.run().entries());
        }
        conclude();
    }

    /** Entries of a run were read or written. */
    void learn(RunKnowledge run, List<Entry> entries) {
        List<Entry> more = run.learn(entries);
        if (run == known) {
            news.say(more);
            conclude();
        }
    }

    void tick() {
        now.set(clock.instant());
    }

    void conclude() {
        RunKnowledge run = known;
        picture.set(run == null ? null : run.picture(busy.get()));
        tick();
    }

    /**
     * The signs of a run that is being carried out, brought to the window's thread.
     *
     * @param window runs a change there
     */
    RunSigns signs(RunKnowledge run, Consumer<Runnable> window) {
        return new MonitorSigns(window, new MonitorSigns.Told() {
            @Override
            public void recorded(Entry entry) {
                learn(run, List.of(entry));
            }

            @Override
            public void stage(String step, WorkStage stage) {
                run.stage(step, stage);
                conclude();
            }

            @Override
            public void logged(String step, Message line) {
                news.say(new LogLine(clock.instant(), Mark.INFO, step, line));
            }

            @Override
            public void sampled(Sample sample) {
                news.sample(sample, clock.instant());
            }

            @Override
            public void checked(CheckResult result) {
                run.checked(result);
                conclude();
            }
        });
    }
}
