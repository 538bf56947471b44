package org.bmms.console.ui.work;

import java.util.function.Consumer;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.jspecify.annotations.Nullable;

/** Work of one kind of which only the newest counts: beginning another one stops the one before, and nobody hears of it. */
public final class Newest<T> {
    private final BackgroundWork work;
    private @Nullable WorkItem item;
    private int count;

    /** Nothing is under way yet. */
    public Newest(BackgroundWork work) {
        this.work = work;
    }

    /** Begins another one; its end is told unless a newer one was begun meanwhile. */
    public WorkItem begin(Message title, Work<T> making, Consumer<T> made, Consumer<Failure> failed) {
        stop();
        int mine = count;
        WorkItem begun = work.begin(title, making, outcome -> {
            if (mine == count) {
                item = null;
                switch (outcome) {
                    case Outcome.Done<T>(T value) -> made.accept(value);
                    case Outcome.Failed<T>(Failure why) -> failed.accept(why);
                    case Outcome.Unknown<T>(Failure why) -> failed.accept(why);
                }
            }
        });
        item = begun;
        return begun;
    }

    /** Stops what is under way; nobody hears of it. */
    public void stop() {
        count++;
        WorkItem now = item;
        if (now != null) {
            now.cancel();
            item = null;
        }
    }
}
