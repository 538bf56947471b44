package org.bmms.console.ui;

import javafx.stage.Stage;
import org.bmms.console.ui.tour.OnWindow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the training sandbox in the window that a person sees, goes through its screens and counts its rows, while a
 * {@link PulseWatch} watches: for the benchmark of the window. The sandbox stays open afterwards. Only where the system
 * property {@code bmms.walk} is true.
 */
final class WatchedWalk {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedWalk.class);
    private static final String ASKED_BY = "bmms.walk";

    private final ConsoleWindow window;
    private final Stage stage;

    private WatchedWalk(ConsoleWindow window, Stage stage) {
        this.window = window;
        this.stage = stage;
    }

    /** Begins it where it is asked for; returns at once. */
    static void beginIfAsked(ConsoleWindow window, Stage stage) {
        if (Boolean.getBoolean(ASKED_BY)) {
            Thread.ofPlatform().daemon().name("walk").start(new WatchedWalk(window, stage)::go);
        }
    }

    private void go() {
        try {
            PulseWatch watch = OnWindow.call(PulseWatch::new);
            OnWindow.run(watch::start);
            new ScreenTour(window, stage).walkAndCount(part -> OnWindow.run(() -> watch.endPart(part)));
            OnWindow.run(watch::end);
            LOG.info("the walk is over");
        } catch (RuntimeException e) {
            LOG.error("the walk did not reach its end", e);
        }
    }
}
