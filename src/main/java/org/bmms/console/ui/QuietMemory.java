package org.bmms.console.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.ui.work.BackgroundWork;

/**
 * Gives memory back while nobody uses the window. The JVM looks for what is no longer needed only when it wants room, and a
 * window that stays open all day would keep for hours what one walk through its screens took. Looking keeps everything
 * still for about a tenth of a second, so it is done when nothing is under way and nobody has touched anything for a while,
 * and only where enough was taken since the last time. Least of all is it done in a run, whose probes measure how long the
 * site is away. It is done twice: what the toolkit keeps in case it draws it again,
 * whole pictures of windows among it, is only given up by the second look that finds it unused.
 */
final class QuietMemory {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final long WORTH_IT = 8L << 20;

    private final BooleanSupplier busy;
    private final LongSupplier taken;
    private final Runnable giveBack;
    private final InstantSource clock;
    private final AtomicLong left = new AtomicLong();
    private final AtomicBoolean again = new AtomicBoolean();
    private volatile Instant touched;

    /**
     * Of a window.
     *
     * @param busy whether something is under way
     * @param taken how many bytes the program has taken
     * @param giveBack gives back what is not needed; may take its time
     */
    QuietMemory(BooleanSupplier busy, LongSupplier taken, Runnable giveBack, InstantSource clock) {
        this.busy = busy;
        this.taken = taken;
        this.giveBack = giveBack;
        this.clock = clock;
        this.touched = clock.instant();
    }

    /**
     * Watches a window from now on, as long as its work goes on.
     *
     * @param runs whether a run is in the window's hands, also one that waits for a decision
     */
    static void watch(Stage stage, BackgroundWork work, BooleanSupplier runs) {
        QuietMemory memory = new QuietMemory(
                () -> runs.getAsBoolean()
                        || !work.running().isEmpty()
                        || Window.getWindows().size() > 1,
                Runtime.getRuntime()::totalMemory,
                System::gc,
                InstantSource.system());
        stage.addEventFilter(InputEvent.ANY, event -> memory.touch());
        work.every(BETWEEN_LOOKS, () -> {
            if (memory.isDue()) {
                Thread.startVirtualThread(memory::giveBack);
            }
        });
    }

    /** Somebody uses the window. */
    void touch() {
        touched = clock.instant();
    }

    /** Whether it is time to give something back. */
    boolean isDue() {
        if (busy.getAsBoolean()) {
            touch();
        }
        return Duration.between(touched, clock.instant()).compareTo(QUIET) >= 0
                && (again.get() || taken.getAsLong() - left.get() >= WORTH_IT);
    }

    /** Gives back what is not needed, and remembers what is. */
    void giveBack() {
        giveBack.run();
        left.set(taken.getAsLong());
        again.set(!again.get());
        touch();
    }
}
