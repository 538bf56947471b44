package org.bmms.console.ui.work;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.jspecify.annotations.Nullable;

/** Work that is under way, as the task bar shows it. */
public final class WorkItem implements Progress {
    private final Message title;
    private final WindowThread window;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicReference<@Nullable WorkStage> waiting = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<WorkStage> stage;

    WorkItem(Message title, WindowThread window) {
        this.title = title;
        this.window = window;
        this.stage = new ReadOnlyObjectWrapper<>(new WorkStage(0, 0, title));
    }

    /** What it is about. */
    public Message title() {
        return title;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<WorkStage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Asks it to stop; it ends as a failure, soon. */
    public void cancel() {
        cancellation.request();
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** However often it says so, only the newest word waits for the window. */
    @Override
    public void at(long done, long total, Message what) {
        if (waiting.getAndSet(new WorkStage(done, total, what)) == null) {
            window.run(this::show);
        }
    }

    private void show() {
        WorkStage newest = waiting.getAndSet(null);
        if (newest != null) {
            stage.set(newest);
        }
    }
}
