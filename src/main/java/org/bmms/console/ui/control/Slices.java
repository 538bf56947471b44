package org.bmms.console.ui.control;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Work of the window's thread in slices, some of it in each pulse, so that between two pulses the window takes keys and
 * goes on with what moves. On the window's thread only.
 */
public final class Slices {
    private static final long NANOS_A_PULSE = TimeUnit.MILLISECONDS.toNanos(8);

    private final AnimationTimer timer;

    private Slices(BooleanSupplier step) {
        this.timer = new AnimationTimer() {
            private boolean begun;

            @Override
            public void handle(long now) {
                if (!begun) {
                    // This pulse has what is there already to lay out.
                    begun = true;
                    return;
                }
                long begin = System.nanoTime();
                while (step.getAsBoolean()) {
                    if (System.nanoTime() - begin > NANOS_A_PULSE) {
                        return;
                    }
                }
                stop();
            }
        };
    }

    /**
     * Begins work. Where nobody looks it is done when this returns.
     *
     * @param place where it will be seen
     * @param step does a little of it, and says whether there is more
     */
    public static Slices begin(Node place, BooleanSupplier step) {
        Slices slices = new Slices(step);
        if (isSeen(place)) {
            slices.timer.start();
        } else {
            while (step.getAsBoolean()) {
                // The step does it.
            }
        }
        return slices;
    }

    static boolean isSeen(Node place) {
        Scene scene = place.getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window != null && window.isShowing();
    }

    /** Leaves the rest undone. */
    public void stop() {
        timer.stop();
    }
}
