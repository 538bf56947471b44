package org.bmms.console.ui.run;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** Asks whether the window may be closed while a run is in hand, and says what becomes of the run. */
public final class LeaveQuestion {
    private static final double WIDTH = 44;
    private static final double HEIGHT = 19;

    private LeaveQuestion() {}

    /**
     * Asks, if a run is in hand.
     *
     * @param leave closes the window
     * @return whether it asked; if not, nothing stands in the way of closing
     */
    public static boolean asked(RunMonitor monitor, Dialogs dialogs, Words words, Runnable leave) {
        RunPicture picture = monitor.picture().get();
        if (!monitor.isInHand() || picture == null) {
            return false;
        }
        Button stay = new Button(words.of("ui-run.leaving.stay"));
        Button go = new Button(words.of("ui-run.leaving.go"));
        go.getStyleClass().addAll("danger", "button-outlined");
        AtomicReference<Dialogs.@Nullable Opened> opened = new AtomicReference<>();
        Runnable close = () -> {
            Dialogs.Opened dialog = opened.get();
            if (dialog != null) {
                dialog.close();
            }
        };
        stay.setOnAction(event -> close.run());
        go.setOnAction(event -> {
            close.run();
            leave.run();
        });
        VBox body = new VBox();
        body.getStyleClass().add("rows");
        consequences(picture, monitor.now().get(), words::clock)
                .forEach(line -> body.getChildren().add(words.label(line)));
        opened.set(dialogs.open(
                new DialogContent(words.of("ui-run.leaving"), body, List.of(go, stay), stay, WIDTH, HEIGHT)));
        return true;
    }

    /** What becomes of a run that is left, in sentences. */
    static List<Message> consequences(RunPicture picture, Instant now, Function<Instant, String> time) {
        Message run = Message.of(picture.busy() ? "ui-run.leaving.busy" : "ui-run.leaving.open");
        GuardPicture guard = picture.guard();
        Message later = Message.of("ui-run.leaving.later");
        if (guard == null || guard.kind() != GuardPicture.Kind.ARMED) {
            return List.of(run, later);
        }
        Message acts = guard.left(now)
                .filter(left -> !picture.busy())
                .map(left -> Message.of(
                        "ui-run.leaving.guard-at", String.join(", ", guard.hosts()), time.apply(now.plus(left))))
                .orElse(Message.of(
                        "ui-run.leaving.guard", String.join(", ", guard.hosts()), RunFigures.clock(guard.full())));
        return List.of(run, acts, later);
    }
}
