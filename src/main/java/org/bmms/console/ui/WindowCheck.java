package org.bmms.console.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.bmms.console.base.Redactor;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.tour.OnWindow;

/** Shows the window once, with files of its own, and looks at what it is made of. */
public final class WindowCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Redactor redactor;

    /**
     * What was found.
     *
     * @param onDisplay whether it was on a display, or in memory since there is none
     * @param firstFrame how long until its first frame was painted, from before the toolkit was loaded
     * @param unusable each style sheet and font that cannot be used, with the reason
     */
    public record Found(boolean onDisplay, Duration firstFrame, List<String> unusable) {}

    /**
     * A check that has not begun.
     *
     * @param redactor knows the secrets of this process
     */
    public WindowCheck(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Shows it and closes it; takes seconds. Once in a process, since the toolkit does not start again. */
    public Found look() {
        boolean onDisplay = Display.isThere(System.getenv(), System.getProperty("os.name", ""));
        if (!onDisplay) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        try (TemporaryHome home = TemporaryHome.make()) {
            long begun = System.nanoTime();
            ConsoleWindow window = new ConsoleWindow(home.directories(), redactor);
            CompletableFuture<Long> painted = new CompletableFuture<>();
            Platform.startup(() -> show(window, painted));
            try {
                long at = painted.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
                List<String> unusable = OnWindow.call(() -> new ArrayList<>(Look.unusable()));
                return new Found(onDisplay, Duration.ofNanos(at - begun), List.copyOf(unusable));
            } finally {
                window.close();
                Platform.exit();
            }
        }
    }

    private static void show(ConsoleWindow window, CompletableFuture<Long> painted) {
        try {
            window.show(new Stage());
        } catch (RuntimeException | LinkageError e) {
            painted.completeExceptionally(e);
            return;
        }
        StartWatch.tell(() -> painted.complete(System.nanoTime()));
    }
}
