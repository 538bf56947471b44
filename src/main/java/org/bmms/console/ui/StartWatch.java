package org.bmms.console.ui;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how long the start of the program took, which its benchmark reads. Stops by itself. */
final class StartWatch extends AnimationTimer {
    private static final Logger LOG = LoggerFactory.getLogger(StartWatch.class);

    private final Runnable painted;
    private int frames;

    private StartWatch(Runnable painted) {
        this.painted = painted;
    }

    /** Watches from now on; on the window's thread, once the window is shown. */
    static void begin() {
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(began -> tell(() -> {
                    LOG.info("first frame painted {} ms after the start of the process", passed(began));
                    Platform.runLater(() -> LOG.info("usable {} ms after the start of the process", passed(began)));
                }));
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

    private static long passed(Instant began) {
        return Duration.between(began, Instant.now()).toMillis();
    }
}
