package org.bmms.console.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log when the first frame is painted, and when the window takes its first key. How long that took is measured by who
 * started the program: what Linux says of a process's start is up to a second away from the clock. Stops by itself.
 */
final class StartWatch extends AnimationTimer {
    private static final Logger LOG = LoggerFactory.getLogger(StartWatch.class);

    private final Runnable painted;
    private int frames;

    private StartWatch(Runnable painted) {
        this.painted = painted;
    }

    /** Watches from now on; on the window's thread, once the window is shown. */
    static void begin() {
        tell(() -> {
            LOG.info("first frame painted");
            Platform.runLater(() -> LOG.info("usable"));
        });
    }

    /** Tells somebody once when the first frame is painted; on the window's thread, once the window is shown. */
    static void tell(Runnable painted) {
        new StartWatch(painted).start();
    }

    /** The frame before is painted when the next one begins. */
    @Override
    public void handle(long now) {
        frames++;
        if (frames == 2) {
            stop();
            painted.run();
        }
    }
}
