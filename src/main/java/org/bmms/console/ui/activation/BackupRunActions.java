package org.bmms.console.ui.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.run.RunAction;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.RunPicture;
import org.jspecify.annotations.Nullable;

/** What can be done with a backup that is under way or has stopped. */
final class BackupRunActions extends FlowPane {
    private final Button stop;
    private final Button goOn;
    private final Button rollBack;
    private final Button leave;

    BackupRunActions(RunMonitor runs, Words words) {
        String note = words.of("ui-activation.backup.given-up");
        stop = button("ui-activation.backup.stop", runs::stop, words);
        goOn = button("ui-activation.backup.go-on", runs::goOn, words);
        rollBack = button("ui-activation.backup.clear", () -> runs.rollBack(note), words);
        leave = button("ui-activation.backup.leave", () -> runs.leave(note), words);
        getStyleClass().add("detail-buttons");
        show(runs.picture().get());
    }

    private static Button button(String key, Runnable action, Words words) {
        Button button = new Button(words.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    void show(@Nullable RunPicture run) {
        Set<RunAction> may = run == null ? Set.of() : run.may();
        List<Button> buttons = new ArrayList<>();
        if (may.contains(RunAction.STOP)) {
            buttons.add(stop);
        } else {
            offer(buttons, may, RunAction.GO_ON, goOn);
            offer(buttons, may, RunAction.ROLL_BACK, rollBack);
            offer(buttons, may, RunAction.LEAVE, leave);
        }
        getChildren().setAll(buttons);
        setVisible(!buttons.isEmpty());
        setManaged(isVisible());
    }

    private static void offer(List<Button> buttons, Set<RunAction> may, RunAction action, Button button) {
        if (may.contains(action)) {
            buttons.add(button);
        }
    }
}
