package org.bmms.console.ui.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bmms.console.base.Message;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.target.site.Sample;
import org.bmms.console.ui.work.WorkStage;
import org.bmms.console.verification.CheckResult;

/** Brings the signs of a run to the window's thread; of many words on progress only the newest waits there. */
final class MonitorSigns implements RunSigns {
    private final Consumer<Runnable> window;
    private final Told told;
    private final Map<String, WorkStage> waiting = new ConcurrentHashMap<>();

    /** Who is told, on the window's thread. */
    interface Told {
        void recorded(Entry entry);

        void stage(String step, WorkStage stage);

        void logged(String step, Message line);

        void sampled(Sample sample);

        void checked(CheckResult result);
    }

    MonitorSigns(Consumer<Runnable> window, Told told) {
        this.window = window;
        this.told = told;
    }

    @Override
    public void recorded(Entry entry) {
        window.accept(() -> told.recorded(entry));
    }

    @Override
    public void progress(String step, long done, long total, Message what) {
        if (waiting.put(step, new WorkStage(done, total, what)) == null) {
            window.accept(() -> {
                WorkStage newest = waiting.remove(step);
                if (newest != null) {
                    told.stage(step, newest);
                }
            });
        }
    }

    @Override
    public void logged(String step, Message line) {
        window.accept(() -> told.logged(step, line));
    }

    @Override
    public void sampled(Sample sample) {
        window.accept(() -> told.sampled(sample));
    }

    @Override
    public void checked(CheckResult result) {
        window.accept(() -> told.checked(result));
    }
}
