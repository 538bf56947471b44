package org.bmms.console.ui.rollback;

import java.util.function.Consumer;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.Work;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** Work of one kind of which only the newest counts: beginning another one stops the one before, and nobody hears of it. */
final class Newest<T> {
    private final BackgroundWork work;
    private @Nullable WorkItem item;
    private int count;

    Newest(BackgroundWork work) {
        this.work = work;
    }

    WorkItem begin(Message title, Work<T> making, Consumer<T> made, Consumer<Failure> failed) {
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

    void stop() {
        count++;
        WorkItem now = item;
        if (now != null) {
            now.cancel();
            item = null;
        }
    }
}
